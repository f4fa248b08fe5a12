import { finishedSentences } from './finished-sentences';

describe('finishedSentences', () => {
  it.each([
    ['', ''],
    ['Луна в Раке', ''],
    // Perhaps 5.30, or the first of three points.
    ['Луна в Раке.', ''],
    ['Луна в Раке. ', 'Луна в Раке.'],
    ['Луна в Раке. Дом зовёт', 'Луна в Раке.'],
    ['Луна на 5.30 градусе Рака. Дом', 'Луна на 5.30 градусе Рака.'],
    [' Раз. Два! Три?.. Четыре', 'Раз. Два! Три?..'],
    ['«Раз». Два', '«Раз».'],
    ['Раз. ✨ Два', 'Раз. ✨'],
    ['Раз.\n\nДва', 'Раз.'],
  ])('of "%s" are "%s"', (text, sentences) => {
    expect(finishedSentences(text)).toBe(sentences);
  });
});
