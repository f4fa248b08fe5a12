import { readQuestion, sameQuestionKey } from './question';

describe('a question to the cards', () => {
  it.each([
    ['Стоит ли мне  менять\nработу?', { kind: 'question', question: 'Стоит ли мне менять работу?' }],
    ['а'.repeat(500), { kind: 'question', question: 'а'.repeat(500) }],
    ['а'.repeat(501), { kind: 'long' }],
    ['Что там?', { kind: 'short' }],
    ['1234567890?', { kind: 'empty' }],
    [' \n ', { kind: 'empty' }],
    ['🔮🔮🔮🔮🔮🔮🔮🔮🔮🔮🔮', { kind: 'empty' }],
  ])('is read, or told what is wrong with it: %j', (text, reading) => {
    expect(readQuestion(text)).toEqual(reading);
  });

  it('is the same by its words', () => {
    expect(sameQuestionKey('Придёт ли он — завтра?')).toBe(sameQuestionKey('придет ли он, завтра'));
    expect(sameQuestionKey('Придёт ли он завтра?')).not.toBe(sameQuestionKey('Придёт ли она завтра?'));
    expect(sameQuestionKey(null)).toBe('');
  });
});
