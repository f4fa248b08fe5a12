import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithShared, SHARED } from '../../../../test/support/tools';
import { ZODIAC_SIGNS } from '../../../shared/zodiac-sign';
import { type Body } from './body';
import { type Span } from './crossing';
import { moonPhaseOf } from './moon-phase';
import { ingressOf, stationOf } from './sky-events';

interface ReferenceEvent {
  readonly type: 'ingress' | 'station' | 'moon_phase' | 'solar_eclipse' | 'lunar_eclipse';
  readonly body: Body;
  readonly utc: string;
  readonly sign_to?: number;
  readonly to?: string;
  readonly phase?: string;
}

const FILE = 'data/natal_reference_events.json';
const HOUR = 3_600_000;

/** Allowed seconds: the largest errors measured over 15 years, a little rounded up. */
const INGRESS_SECONDS: Partial<Record<Body, number>> = {
  sun: 60,
  moon: 60,
  mercury: 600,
  venus: 900,
  mars: 1000,
  jupiter: 1800,
  saturn: 3600,
  uranus: 2400,
  neptune: 14_400,
  pluto: 2400,
};
const STATION_SECONDS: Partial<Record<Body, number>> = {
  mercury: 700,
  venus: 500,
  mars: 500,
  jupiter: 600,
  saturn: 1000,
  uranus: 2200,
  neptune: 2600,
  pluto: 3000,
};

const around = (utc: string, hours = 9): Span => ({
  from: new Date(Date.parse(utc) - hours * HOUR),
  to: new Date(Date.parse(utc) + hours * HOUR),
});
const seconds = (at: Date, utc: string) => Math.abs(at.getTime() - Date.parse(utc)) / 1000;

describeWithShared(FILE, 'events of Swiss Ephemeris', () => {
  let events: ReferenceEvent[] = [];
  beforeAll(() => {
    events = JSON.parse(readFileSync(join(SHARED, FILE), 'utf8')) as ReferenceEvent[];
  });
  const of = (type: ReferenceEvent['type']) => events.filter((event) => event.type === type);

  it('has every ingress of 2020-2035, of the Moon one in eight', () => {
    const ingresses = of('ingress').filter(({ body }, index) => body !== 'moon' || index % 8 === 0);
    for (const { body, utc, sign_to: to = 0 } of ingresses) {
      const ingress = ingressOf(body, around(utc));
      expect({ body, utc, to: ingress?.to }).toEqual({ body, utc, to: ZODIAC_SIGNS[to] });
      expect(seconds(ingress?.at ?? new Date(0), utc)).toBeLessThan(INGRESS_SECONDS[body] ?? 0);
    }
  });

  it('has every station of 2020-2035', () => {
    for (const { body, utc, to } of of('station')) {
      const station = stationOf(body, around(utc, 24));
      expect({ body, utc, to: station?.to }).toEqual({ body, utc, to });
      expect(seconds(station?.at ?? new Date(0), utc)).toBeLessThan(STATION_SECONDS[body] ?? 0);
    }
  });

  it('has the quarters of the Moon of 2020-2035, one in three', () => {
    const names: Record<string, string> = { new: 'new-moon', full: 'full-moon' };
    for (const { utc, phase = '' } of of('moon_phase').filter((_, index) => index % 3 === 0)) {
      const { name, exactAt } = moonPhaseOf(around(utc), new Date(utc));
      const expected = names[phase.replace(/_moon$/, '')] ?? phase.replace('_', '-');
      expect({ utc, name }).toEqual({ utc, name: expected });
      expect(seconds(exactAt ?? new Date(0), utc)).toBeLessThan(60);
    }
  });

  it('has a new or full Moon at every eclipse of 2020-2035', () => {
    for (const { type, utc } of [...of('solar_eclipse'), ...of('lunar_eclipse')]) {
      expect(moonPhaseOf(around(utc), new Date(utc)).name).toBe(type === 'solar_eclipse' ? 'new-moon' : 'full-moon');
    }
  });
});
