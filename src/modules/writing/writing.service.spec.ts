import { Logger } from '@nestjs/common';
import { z } from 'zod';
import { Counter, Registry } from 'prom-client';
import { Clock } from '../../shared/clock';
import type { AiClient } from '../ai';
import { AiUnavailable } from '../ai';
import type { TextKind } from './domain/text-kind';
import { ModelWriter } from './model-writer';
import type { ActivePrompts } from './prompts/active-prompts.service';
import { WritingMetrics } from './writing-metrics';
import { WritingService } from './writing.service';
import type { WrittenTextClaims } from './written-text-claims';
import type { WrittenTextsRepository } from './written-texts.repository';
import type { WrittenText } from './written-text.entity';

type Toy = TextKind<{ sign: string }, { text: string }>;

const TOY: Toy = {
  id: 'toy.text',
  prompt: {
    id: 'toy',
    schema: z.object({ text: z.string() }),
    maxTokens: 200,
    slots: { language: 'fixed', sign: 'required' },
    templates: {
      ru: { system: 'Пиши на {language}.', prompt: '{sign}' },
      en: { system: 'Write in {language}.', prompt: '{sign}' },
    },
    values: ({ sign }, language) => ({ language, sign }),
    example: () => ARIES,
  },
  checks: [],
  facts: (input) => input,
  compose: ({ sign }) => ({ text: `Построено для ${sign}.` }),
  text: ({ text }) => text,
};
const ARIES = { sign: 'Овна' };
const BUILTIN = 'Построено для Овна.';

class MidnightClock extends Clock {
  override now(): Date {
    return new Date('2026-11-23T00:05:00Z');
  }
}

function setUp(generateObject: (request: unknown) => Promise<unknown>) {
  const kept: Omit<WrittenText, 'id'>[] = [];
  const texts = {
    add: (text: Omit<WrittenText, 'id'>) => Promise.resolve(String(kept.push(text))),
    findSame: () => Promise.resolve(null),
  };
  const claims = { hold: async (_: string, work: () => Promise<unknown>) => ({ value: await work() }) };
  const prompts = {
    register: () => undefined,
    inForce: ({ templates }: Toy['prompt']) => Promise.resolve({ version: 3, templates }),
  };
  const register = new Registry();
  const counter = (name: string, labelNames: string[]) =>
    new Counter({ name, help: name, labelNames, registers: [register] });
  const metrics = new WritingMetrics(
    counter('texts', ['kind', 'source']),
    counter('reused', ['kind']),
    counter('problems', ['kind', 'code']),
    counter('repairs', ['kind', 'result']),
  );
  const service = new WritingService(
    new ModelWriter({ isOn: true, generateObject } as unknown as AiClient, metrics),
    texts as unknown as WrittenTextsRepository,
    claims as unknown as WrittenTextClaims,
    prompts as unknown as ActivePrompts,
    metrics,
    new MidnightClock(),
  );
  service.register(TOY);
  return { service, kept, register };
}

const answer = (text: string) => () =>
  Promise.resolve({
    object: { text },
    model: 'm/1',
    tokens: { prompt: 7, completion: 9 },
    costUsd: 0.001,
    latencyMs: 12,
  });

describe('WritingService', () => {
  beforeAll(() => {
    Logger.overrideLogger(false);
  });

  it("gives and keeps the model's text with all that belongs to it", async () => {
    const asked = jest.fn(answer('  Хорошии\u0306 день.\n'));
    const { service, kept } = setUp(asked);
    const written = await service.write(TOY, ARIES, { language: 'ru', key: 'aries:1', user: '42' });
    expect(written).toEqual({ text: 'Хороший день.', source: 'model', writtenTextId: '1', problems: [] });
    expect(asked).toHaveBeenCalledWith(
      expect.objectContaining({
        system: 'Пиши на ru.',
        prompt: 'Овна',
        purpose: 'toy.text',
        user: '42',
        maxTokens: 200,
      }),
    );
    expect(kept[0]).toMatchObject({
      kind: 'toy.text',
      key: 'aries:1',
      language: 'ru',
      promptId: 'toy',
      promptVersion: 3,
      model: 'm/1',
      promptTokens: 7,
      completionTokens: 9,
      costUsd: 0.001,
      latencyMs: 12,
      builtinBecause: null,
      createdAt: new Date('2026-11-23T00:05:00Z'),
    });
    expect(kept[0]?.factsHash).toMatch(/^[\da-f]{64}$/);
  });

  it("refuses a model's text with problems, keeps them and what it cost, and counts each sort once", async () => {
    const { service, kept, register } = setUp(answer('<b>Hello</b>, вас ждёт смерть, смерть'));
    const written = await service.write(TOY, ARIES, { language: 'ru', key: 'k' });
    expect(written).toMatchObject({ text: 'Построено для Овна.', source: 'builtin' });
    expect(new Set(written.problems.map(({ code }) => code))).toEqual(
      new Set(['alphabet', 'markup', 'ending', 'claim_death']),
    );
    expect(kept[0]).toMatchObject({
      builtinBecause: 'problems',
      model: 'm/1',
      costUsd: 0.001,
      problems: written.problems,
    });
    expect(await register.metrics()).toContain('problems{kind="toy.text",code="claim_death"} 1');
    expect(await register.metrics()).toContain('texts{kind="toy.text",source="builtin"} 1');
  });

  describe('beside other texts', () => {
    const SAID = 'К вечеру дайте себе полчаса тишины и чая.';
    const FRESH = 'Разберите полку, до которой давно не доходили руки.';
    const others = (...rounds: string[][]) => jest.fn(() => Promise.resolve(rounds.shift() ?? []));

    it("has a model's text put right that says what another says, and names the sentence", async () => {
      const revisions: (string | null)[] = [];
      const { service } = setUp((request) => {
        const { revise } = request as { revise: (output: { text: string }) => string | null };
        revisions.push(revise({ text: SAID }));
        return answer(FRESH)();
      });
      const options = { language: 'ru', key: 'k', others: others([SAID], [SAID]) } as const;
      expect(await service.write(TOY, ARIES, options)).toMatchObject({ text: FRESH, source: 'model' });
      expect(revisions[0]).toContain(`почти так уже сказано в другом тексте, напиши это заново иначе: «${SAID}»`);
    });

    it('writes itself where the like of it was written meanwhile', async () => {
      const { service, kept, register } = setUp(answer(SAID));
      const beside = others([], [SAID]);
      const written = await service.write(TOY, ARIES, { language: 'ru', key: 'k', others: beside });
      expect(written).toMatchObject({ source: 'builtin', problems: [{ code: 'similar', detail: SAID }] });
      expect(beside).toHaveBeenCalledTimes(2);
      expect(kept[0]).toMatchObject({ builtinBecause: 'problems', model: 'm/1', costUsd: 0.001 });
      expect(await register.metrics()).toContain('problems{kind="toy.text",code="similar"} 1');
    });

    it('keeps its own text whatever it is like, and looks at none for it', async () => {
      const { service } = setUp(() => Promise.reject(new AiUnavailable('off')));
      const beside = others([BUILTIN], [BUILTIN]);
      const written = await service.write(TOY, ARIES, { language: 'ru', key: 'k', others: beside });
      expect(written).toMatchObject({ text: BUILTIN, source: 'builtin', problems: [] });
      expect(beside).toHaveBeenCalledTimes(1);
    });
  });

  it('lets words agree with a person as they chose', async () => {
    const { service } = setUp(answer('Сегодня ты готова.'));
    const problems = async (address?: 'he' | 'she') =>
      (await service.write(TOY, ARIES, { language: 'ru', key: 'k', ...(address && { address }) })).problems.map(
        ({ code }) => code,
      );
    expect(await problems()).toEqual(['address_gender', 'address_familiar']);
    expect(await problems('she')).toEqual(['address_familiar']);
    expect(await problems('he')).toEqual(['address_gender', 'address_familiar']);
  });

  it('applies the checks of the kind with what the text was written from', async () => {
    const { service } = setUp(answer('Хороший день.'));
    const check: Toy['checks'][number] = {
      code: 'fact',
      run: (text, { input }) => (text.includes(input.sign) ? [] : [{ code: 'fact', detail: input.sign }]),
    };
    const strict = { ...TOY, id: 'toy.strict', checks: [check] };
    service.register(strict);
    const written = await service.write(strict, ARIES, { language: 'ru', key: 'k' });
    expect(written).toMatchObject({ source: 'builtin', problems: [{ code: 'fact', detail: 'Овна' }] });
  });

  it.each([
    'off',
    'budget',
    'person_budget',
    'busy',
    'circuit_open',
    'timeout',
    'upstream',
    'bad_output',
    'no_credit',
    'refused',
  ] as const)('writes itself when the model is not there: %s', async (reason) => {
    const { service, kept } = setUp(() => Promise.reject(new AiUnavailable(reason)));
    expect(await service.write(TOY, ARIES, { language: 'ru', key: 'k' })).toMatchObject({
      source: 'builtin',
      problems: [],
    });
    expect(kept[0]).toMatchObject({ builtinBecause: reason, model: null, costUsd: null, promptVersion: 3 });
  });

  it('writes itself when something of ours goes wrong on the way to the model', async () => {
    const { service, kept } = setUp(() => Promise.reject(new TypeError('a bug')));
    expect(await service.write(TOY, ARIES, { language: 'ru', key: 'k' })).toMatchObject({ source: 'builtin' });
    expect(kept[0]?.builtinBecause).toBe('error');
  });

  it('knows kinds by their one id', async () => {
    const { service } = setUp(answer('Хороший день.'));
    expect(() => {
      service.register({ ...TOY });
    }).toThrow('toy.text is registered twice');
    await expect(service.write({ ...TOY }, ARIES, { language: 'ru', key: 'k' })).rejects.toThrow('not registered');
  });
});
