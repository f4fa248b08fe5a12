import { tidy } from './tidy';

describe('tidy', () => {
  it.each([
    ['  Хорошии\u0306 день.\n', 'Хороший день.'],
    ['Скажите "да" и “нет”.', 'Скажите «да» и «нет».'],
    ['Дом - это тепло, сад – тоже.', 'Дом — это тепло, сад — тоже.'],
    ['Тихо...  И тепло.', 'Тихо… И тепло.'],
    ['Раз. \n\n\n Два.', 'Раз.\n\nДва.'],
    ['Кто-то, 5-й дом, "начато и брошено.', 'Кто-то, 5-й дом, "начато и брошено.'],
  ])('makes "%s" print', (text, printed) => {
    expect(tidy(text, 'ru')).toBe(printed);
  });

  it('leaves English its quotation marks', () => {
    expect(tidy('Say "no" - twice...', 'en')).toBe('Say "no" — twice…');
  });

  it('has nothing to do the second time', () => {
    const once = tidy(' "Дом" -  тепло... \n\n\n\n "Сад". ', 'ru');
    expect(tidy(once, 'ru')).toBe(once);
  });
});
