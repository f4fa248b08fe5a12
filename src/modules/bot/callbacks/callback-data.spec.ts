import { OFFERED_ZONES } from '../../users';
import { ZODIAC_SIGNS } from '../../../shared/zodiac-sign';
import { choiceOf } from './callback-data';
import { firstSign, showSign } from './horoscope.callback';
import { borderSign, keepBirthDate, ownSign } from './sign.callback';
import { zoneChoice } from './settings.callback';

describe('what buttons carry', () => {
  it('comes back as it went', () => {
    for (const sign of ZODIAC_SIGNS) {
      for (const kind of [showSign, firstSign, ownSign]) expect(kind.unpack(kind.pack(sign))).toBe(sign);
      for (const kind of [keepBirthDate, borderSign]) {
        const value = { date: '1992-12-12', sign } as const;
        expect(kind.unpack(kind.pack(value))).toEqual(value);
      }
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
});
