import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { ChatOrder } from './chat-order';

describe('ChatOrder', () => {
  it('runs the work of a chat in order and one at a time, whatever each takes, and forgets idle chats', async () => {
    const works = fc.array(fc.record({ chat: fc.constantFrom('a', 'b', 'c'), turns: fc.nat(3), fails: fc.boolean() }));
    await fc.assert(
      fc.asyncProperty(works, async (asked) => {
        const order = new ChatOrder();
        const busy = new Set<string>();
        const ended: Record<string, number[]> = { a: [], b: [], c: [] };
        const work = async (index: number, { chat, turns, fails }: (typeof asked)[number]) => {
          expect(busy.has(chat)).toBe(false);
          busy.add(chat);
          for (let i = 0; i < turns; i++) await turn();
          busy.delete(chat);
          ended[chat]?.push(index);
          if (fails) throw new Error('failed');
          return index;
        };
        const results = await Promise.allSettled(
          asked.map((one, index) => order.run(one.chat, () => work(index, one))),
        );
        expect(results.map(({ status }) => status === 'rejected')).toEqual(asked.map(({ fails }) => fails));
        for (const indexes of Object.values(ended)) expect(indexes).toEqual([...indexes].sort((a, b) => a - b));
        expect(order.size).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it('begins at once where the chat is idle', () => {
    const began = jest.fn(() => Promise.resolve());
    void new ChatOrder().run('a', began);
    expect(began).toHaveBeenCalled();
  });

  it('a chat whose work never ends holds no other', async () => {
    const order = new ChatOrder();
    void order.run('a', () => new Promise(() => undefined));
    await expect(order.run('b', () => Promise.resolve('sent'))).resolves.toBe('sent');
  });
});
