import fc from 'fast-check';
import { AREAS, PERIODS } from '../../horoscope';
import { SPREAD_IDS } from '../../tarot';
import { OFFERED_ZONES } from '../../users';
import { ZODIAC_SIGNS } from '../../../shared/zodiac-sign';
import { type CallbackData, choiceOf } from './callback-data';
import { firstSign, moreTexts, showSign, showText } from './horoscope.callback';
import { rateText } from './rating.callback';
import { borderSign, keepBirthDate, ownSign } from './sign.callback';
import {
  askAfter,
  checkDraw,
  chooseSpread,
  drawByWord,
  explainCommitment,
  layAgain,
  leaveReading,
  modelMayRead,
  openRest,
  resumeReading,
  showReading,
  tapBack,
  withoutQuestion,
} from './tarot.callback';
import {
  askDeletion,
  backToReading,
  deleteNote,
  deleteReading,
  openReading,
  readingsPage,
  shareCard,
  writeNote,
} from './tarot-history.callback';
import { formChoice, languageChoice, settingsPage, zoneChoice } from './settings.callback';

describe('what buttons carry', () => {
  it('comes back as it went', () => {
    for (const sign of ZODIAC_SIGNS) {
      for (const kind of [showSign, firstSign, ownSign, moreTexts]) expect(kind.unpack(kind.pack(sign))).toBe(sign);
      for (const kind of [keepBirthDate, borderSign]) {
        const value = { date: '1992-12-12', sign } as const;
        expect(kind.unpack(kind.pack(value))).toEqual(value);
      }
    }
    for (const period of PERIODS) {
      for (const area of AREAS) {
        const value = { period, area, sign: 'sagittarius' } as const;
        expect(showText.unpack(showText.pack(value))).toEqual(value);
      }
    }
    for (const spread of SPREAD_IDS) expect(chooseSpread.unpack(chooseSpread.pack(spread))).toBe(spread);
    for (const back of [1, 9, 12]) {
      const value = { readingId: '9'.repeat(18), back };
      expect(tapBack.unpack(tapBack.pack(value))).toEqual(value);
    }
    for (const zone of OFFERED_ZONES) expect(zoneChoice.unpack(zoneChoice.pack(zone))).toBe(zone);
  });

  it('matches nothing else', () => {
    for (const foreign of ['', 'h:', 'h:ophiuchus', 'h:leo ', 'xh:leo', 'h:leo:leo']) {
      expect(showSign.pattern.test(foreign)).toBe(false);
      expect(() => showSign.unpack(foreign)).toThrow(RangeError);
    }
    expect(keepBirthDate.pattern.test('keep:12.12.1992:leo')).toBe(false);
  });

  it('keeps within 64 bytes, whatever the alphabet', () => {
    expect(() => choiceOf('x', ['я'.repeat(40)]).pack('я'.repeat(40))).toThrow(RangeError);
  });

  const ofReading = [
    resumeReading,
    leaveReading,
    openRest,
    drawByWord,
    explainCommitment,
    showReading,
    checkDraw,
    askAfter,
    ...[openReading, backToReading, writeNote, deleteNote, askDeletion, deleteReading, shareCard],
  ];
  const kinds = [
    showSign,
    showText,
    moreTexts,
    rateText,
    firstSign,
    ownSign,
    keepBirthDate,
    borderSign,
    settingsPage,
    languageChoice,
    formChoice,
    zoneChoice,
    chooseSpread,
    withoutQuestion,
    layAgain,
    modelMayRead,
    ...ofReading,
    tapBack,
    readingsPage,
  ] as readonly CallbackData<unknown>[];
  const prefixes = [
    'h',
    't',
    'more',
    't:week',
    'first',
    'own',
    'keep',
    'border',
    'settings',
    'language',
    'form',
    'zone',
    ...['spread', 'plain', 'anew', 'model', 'resume', 'leave', 'rest', 'word', 'mark', 'told', 'check', 'ask', 'back'],
    ...['readings', 'reading', 'kept', 'note', 'note-off', 'drop', 'drop-yes', 'share'],
    '',
  ];
  const dated = ['1992-12-12:leo', '2026-99-99:leo', '1992-12-12', '1992-12-12:'];
  const values = [
    '7',
    '0',
    'good',
    ...ZODIAC_SIGNS,
    ...OFFERED_ZONES,
    ...dated,
    ...SPREAD_IDS,
    'yes',
    '12',
    'main',
    'ru',
    'en',
    'she',
    'he',
    '',
    '\0',
    '.',
  ];
  const forged = fc
    .tuple(
      fc.constantFrom(...prefixes),
      fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 2 }),
      fc.constantFrom('', '', ' ', '\n'),
    )
    .map(([prefix, rest, end]) => [prefix, ...rest].join(':') + end);
  const examples = [
    ...[
      'rate:bad:12',
      't:week:love:leo',
      'more:leo',
      'h:leo',
      'first:leo',
      'own:leo',
      'keep:1992-12-12:leo',
      'border:1992-12-12:leo',
    ],
    ...['settings:main', 'language:ru', 'form:she', 'zone:Asia/Omsk'],
    ...['spread:love', 'plain:love', 'anew:love', 'model:no', 'back:7:12', 'back:7:3'],
    'readings:0',
    ...ofReading.map(({ pack }) => pack('7')),
  ];
  const anything = fc.oneof(
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 3, arbitrary: forged },
    { weight: 1, arbitrary: fc.constantFrom(...examples) },
  );

  const unpacked = (kind: CallbackData<unknown>, data: string): string => {
    try {
      return kind.pack(kind.unpack(data));
    } catch (error) {
      return error instanceof RangeError ? 'refused' : String(error);
    }
  };

  it('is of one kind at most, whatever a client sends, and then what `pack` makes of it', () => {
    const seen = new Set<unknown>();
    fc.assert(
      fc.property(anything, (data) => {
        const fitting = kinds.filter(({ pattern }) => pattern.test(data));
        expect(fitting.length).toBeLessThanOrEqual(1);
        const wanted = kinds.map((kind) => (fitting.includes(kind) ? data : 'refused'));
        expect(kinds.map((kind) => unpacked(kind, data))).toEqual(wanted);
        fitting.forEach((kind) => seen.add(kind));
      }),
      { numRuns: 3_000 },
    );
    expect(seen.size).toBe(kinds.length);
  });
});
