import type { BotContext } from './bot-context';
import { sentWords } from './update-content';

const wordsOf = (message: unknown) => sentWords({ message } as BotContext);
const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

describe('sentWords', () => {
  it('finds the words of a poll and none of its ids', () => {
    const options = [{ persistent_id: '0', text: 'Да' }, { text: 'Нет' }];
    expect(wordsOf({ message_id: 8, poll: { id: '177', question: 'Поедем?', options } })).toBe('Поедем?\nДа\nНет');
  });

  it.each([
    ['id', { question: 'Поедем?', id: nested(200_000) }],
    ['question', { question: nested(200_000), explanation: 'Поедем?' }],
  ])('does without what nests too deep: the %s', (_, poll) => {
    // Red without `levels`: "Maximum call stack size exceeded", and the update fails.
    expect(wordsOf({ poll })).toBe('Поедем?');
  });
});
