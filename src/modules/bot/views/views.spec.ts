import { AREAS, DAILY, PERIODS } from '../../horoscope';
import { TextsService } from '../../../platform/texts/texts.service';
import { LANGUAGES, type Language } from '../../../shared/language';
import { ZODIAC_SIGNS } from '../../../shared/zodiac-sign';
import { ADDRESS_FORMS, OFFERED_ZONES } from '../../users';
import type { View } from '../view';
import { careView } from './care.view';
import { horoscopeCaption, pagingKeyboard } from './horoscope.view';
import { MENU, menuItemOf, menuKeyboard } from './menu.view';
import { formsView, languagesView, settingsView, zonesView } from './settings.view';
import { borderDateView, chooseOwnSignView, confirmBirthDateView, offerSignView, ownSignView } from './sign.view';
import {
  adultsOnlyView,
  horoscopeTextView,
  moreTextsView,
  paywallView,
  textBelowView,
  withoutOfferView,
} from './horoscope-text.view';
import { expectSendable } from '../../../../test/support/sendable';
import { anySignView, firstSignView, helloView } from './start.view';

const texts = new TextsService();
const NOW = new Date('2026-11-23T09:00:00Z');
const DATE = '1992-12-12';
const answer = (language: Language, text: string | null = 'День идёт ровно.') =>
  ({
    ...DAILY,
    sign: 'leo',
    date: '2026-11-23',
    language,
    text,
    source: text === null ? null : 'fallback',
    writtenTextId: text === null ? null : '7',
  }) as const;

const views = (language: Language): View[] => [
  helloView(language, texts),
  firstSignView(language, texts),
  moreTextsView('sagittarius', language, texts),
  paywallView('leo', language, texts),
  withoutOfferView('leo', language, texts),
  adultsOnlyView('leo', language, texts),
  textBelowView({ ...answer(language), period: 'week', area: 'love' }, texts),
  ...PERIODS.flatMap((period) =>
    AREAS.map((area) => horoscopeTextView({ ...answer(language), period, area, sign: 'sagittarius' }, texts)),
  ),
  anySignView(language, texts),
  ...(['stop', 'decline', 'soften'] as const).map((tier) => careView(tier, language, texts)),
  ...ZODIAC_SIGNS.flatMap((sign) => [
    offerSignView(sign, language, texts),
    confirmBirthDateView(DATE, sign, language, texts),
    ownSignView(texts.html(language, 'sign-remembered', { sign }), sign, language, texts),
  ]),
  chooseOwnSignView(language, texts),
  borderDateView('1990-03-21', ['pisces', 'aries'], language, texts),
  languagesView(language, texts),
  formsView(language, texts),
  zonesView(language, texts, NOW),
  ...ADDRESS_FORMS.flatMap((addressForm) =>
    [null, DATE].map((birthDate) =>
      settingsView(
        {
          language,
          addressForm,
          zone: 'UTC+5:30',
          sign: birthDate && 'leo',
          birthDate,
          now: NOW,
          reversals: true,
          aiTexts: false,
        } as never,
        texts,
      ),
    ),
  ),
];

describe.each(LANGUAGES)('views in %s', (language) => {
  it('can all be sent', () => {
    for (const view of views(language)) expectSendable(view);
  });

  it('keep the longest horoscope within a caption', () => {
    for (const sign of ZODIAC_SIGNS) {
      const caption = horoscopeCaption(
        { ...answer(language, '<&"'.padEnd(900, 'я')), sign, source: 'generated' },
        texts,
      );
      expectSendable({ text: caption, keyboard: pagingKeyboard({ ...answer(language), sign }, texts) });
      expect(caption.replace(/<[^>]+>/g, '').replace(/&\w+;/g, '.').length).toBeLessThanOrEqual(1024);
    }
  });

  it('know their own menu again', () => {
    const labels = menuKeyboard(language, texts)
      .keyboard.flat()
      .map((key) => (typeof key === 'string' ? key : key.text));
    expect(labels.map((label) => menuItemOf(label, texts))).toEqual([...MENU]);
    expect(menuItemOf('что-то другое', texts)).toBeUndefined();
  });
});

describe('views', () => {
  it('offer no button to words that need care', () => {
    for (const tier of ['stop', 'decline', 'soften'] as const)
      expect(careView(tier, 'ru', texts).keyboard).toBeUndefined();
  });

  it('mark what a model wrote, and nothing else', () => {
    expect(horoscopeCaption(answer('ru'), texts)).toBe('<b>♌ Лев</b> · 23 ноября\n\nДень идёт ровно.');
    expect(horoscopeCaption({ ...answer('ru'), source: 'generated' }, texts)).toContain('с помощью ИИ');
    expect(horoscopeCaption(answer('ru', null), texts)).toContain('Смотрю на небо');
  });

  it('title a text with its sign, its time and its area', () => {
    const titleOf = (more: object) => horoscopeTextView({ ...answer('ru'), ...more }, texts).text.split('\n')[0];
    expect(titleOf({ area: 'love' })).toBe('<b>♌ Лев</b> · 23 ноября · любовь');
    expect(titleOf({ period: 'week' })).toBe('<b>♌ Лев</b> · неделя 23–29 ноября');
    expect(titleOf({ period: 'week', date: '2026-11-30' })).toBe('<b>♌ Лев</b> · неделя 30 ноября – 6 декабря');
    expect(titleOf({ period: 'month', date: '2026-11-01', area: 'finance' })).toBe(
      '<b>♌ Лев</b> · ноябрь 2026 · деньги',
    );
  });

  it('page around the whole circle', () => {
    const labels = pagingKeyboard({ ...answer('ru'), sign: 'aries' }, texts)
      .inline_keyboard.flat()
      .map(({ text }) => text);
    expect(labels).toEqual(['‹ Рыбы', 'Телец ›', '✨ Неделя, месяц, сферы жизни', '👍', 'Все знаки', '👎']);
  });

  it('show settings as they are', () => {
    const state = {
      language: 'ru',
      addressForm: 'she',
      zone: 'Asia/Omsk',
      sign: 'leo',
      birthDate: DATE,
      now: NOW,
      reversals: false,
      aiTexts: true,
    } as const;
    expect(settingsView(state, texts).text.split('\n').slice(2)).toEqual([
      'Язык: русский',
      'Обращение: она',
      'Часовой пояс: Омск (UTC+6)',
      'Знак: Лев',
      'Дата рождения: 12 декабря 1992 года',
      'Карты: только прямые',
      'Вопросы к картам для ИИ: можно читать',
    ]);
    expect(zonesView('ru', texts, NOW).keyboard).toMatchObject({
      inline_keyboard: { length: Math.ceil(OFFERED_ZONES.length / 2) + 2 },
    });
  });
});
