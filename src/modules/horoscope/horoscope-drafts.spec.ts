import { DAILY, type HoroscopeKey } from './domain/horoscope-key';
import { HOROSCOPE_KINDS } from './horoscope-kinds';
import { HoroscopeDrafts } from './horoscope-drafts';

const KEY: HoroscopeKey = { ...DAILY, sign: 'leo', date: '2026-11-23', language: 'ru' };

describe('drafts of horoscopes', () => {
  let drafts: HoroscopeDrafts;
  let seen: string[];
  const screen = (name: string) => ({
    show: (text: string) => Promise.resolve(void seen.push(`${name} ${text}`)),
    close: () => void seen.push(`${name} closed`),
  });

  beforeEach(() => {
    [drafts, seen] = [new HoroscopeDrafts(), []];
  });

  it('are shown wherever somebody waits, until the text is there', async () => {
    drafts.subscribe(() => Promise.resolve(null));
    drafts.subscribe(({ sign }) => Promise.resolve(screen(sign)));
    const text = await drafts.during(KEY, async (onDraft) => {
      await onDraft?.('One.');
      return 'One. Two.';
    });
    expect(text).toBe('One. Two.');
    expect(seen).toEqual(['leo One.', 'leo closed']);
  });

  it('are not asked for where nobody waits or nobody knows', async () => {
    drafts.subscribe(() => Promise.resolve(null));
    drafts.subscribe(() => Promise.reject(new Error('the database is away')));
    expect(await drafts.during(KEY, (onDraft) => Promise.resolve(onDraft))).toBeUndefined();
  });

  it('end where the writing fails', async () => {
    drafts.subscribe(() => Promise.resolve(screen('a')));
    await expect(drafts.during(KEY, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(seen).toEqual(['a closed']);
  });

  it('can be read from what a model has written of any sort', () => {
    expect(HOROSCOPE_KINDS).toHaveLength(15);
    for (const kind of HOROSCOPE_KINDS) {
      expect(kind.draft?.({ text: 'One. Tw' })).toBe('One. Tw');
      expect(kind.draft?.({})).toBeUndefined();
    }
  });
});
