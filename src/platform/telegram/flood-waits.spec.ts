import fc from 'fast-check';
import { EVERYBODY, FloodWaits } from './flood-waits';

describe('FloodWaits', () => {
  let now: number;
  let floods: FloodWaits;
  const scopes = (chat: string, waitMs: number) => floods.refuse(chat, waitMs).map((wait) => wait.chat);

  beforeEach(() => {
    now = 1_000;
    floods = new FloodWaits(() => now);
  });

  it('holds nobody when Telegram refused nothing', () => {
    expect(floods.waitMs('1')).toBe(0);
  });

  it('takes the first refusal as the chat’s own', () => {
    expect(scopes('1', 5_000)).toEqual(['1']);
    now += 2_000;
    expect([floods.waitMs('1'), floods.waitMs('2'), floods.overallMs]).toEqual([3_000, 0, 0]);
    now += 3_000;
    expect(floods.waitMs('1')).toBe(0);
  });

  it('takes a second private chat, refused within the wait of the first, for everybody, for the shorter wait', () => {
    floods.refuse('1', 9_000);
    now += 1_000;
    expect(floods.refuse('2', 3_000)).toEqual([
      { chat: '2', waitMs: 3_000 },
      { chat: EVERYBODY, waitMs: 3_000 },
    ]);
    expect([floods.waitMs('3'), floods.overallMs]).toEqual([3_000, 3_000]);
    expect(floods.waitMs('1')).toBe(8_000);
  });

  it('does not hold everybody for the long wait of one unlucky chat', () => {
    floods.refuse('1', 1_000);
    expect(floods.refuse('2', 10_072_000)[1]).toEqual({ chat: EVERYBODY, waitMs: 1_000 });
  });

  it('takes refusals that do not meet, or of the same chat, for two chats’ own', () => {
    expect([scopes('1', 1_000), scopes('1', 1_000)]).toEqual([['1'], ['1']]);
    now += 1_000;
    expect(scopes('2', 1_000)).toEqual(['2']);
  });

  it('takes a group, and a chat over its pace, for the only ones at fault', () => {
    for (let i = 0; i <= 10; i++) for (const chat of ['1', '2']) floods.count(chat);
    expect([scopes('1', 9_000), scopes('2', 9_000), scopes('-3', 9_000), scopes('-4', 9_000)]).toEqual([
      ['1'],
      ['2'],
      ['-3'],
      ['-4'],
    ]);
  });

  it('forgets what a chat was sent after 10 s at the latest', () => {
    for (let i = 0; i <= 10; i++) floods.count('1');
    now += 10_000;
    scopes('1', 9_000);
    expect(scopes('2', 9_000)).toEqual(['2', EVERYBODY]);
  });

  it('keeps to what others were told', () => {
    floods.learn([{ chat: EVERYBODY, waitMs: 2_000 }]);
    expect(floods.waitMs('1')).toBe(2_000);
  });

  it('never waits less than the longest it was told, nor after it', () => {
    const told = fc.array(
      fc.record({
        chat: fc.constantFrom('1', '2', EVERYBODY),
        waitMs: fc.integer({ min: 1, max: 60_000 }),
        passes: fc.nat(30_000),
      }),
    );
    fc.assert(
      fc.property(told, (waits) => {
        let time = 0;
        const known = new FloodWaits(() => time);
        const ends: Record<string, number> = { 1: 0, 2: 0, [EVERYBODY]: 0 };
        for (const { chat, waitMs, passes } of waits) {
          known.learn([{ chat, waitMs }]);
          ends[chat] = Math.max(ends[chat] ?? 0, time + waitMs);
          time += passes;
          for (const one of ['1', '2'] as const) {
            expect(known.waitMs(one)).toBe(Math.max(0, (ends[one] ?? 0) - time, (ends[EVERYBODY] ?? 0) - time));
          }
        }
      }),
    );
  });
});
