import { GrowingTexts } from './growing-texts';

const KEY = { sign: 'leo' };

describe('growing texts', () => {
  let drafts: GrowingTexts<typeof KEY>;
  let seen: string[];
  const screen = (name: string) => ({
    show: (text: string) => Promise.resolve(void seen.push(`${name} ${text}`)),
    close: () => void seen.push(`${name} closed`),
  });

  beforeEach(() => {
    [drafts, seen] = [new GrowingTexts(), []];
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
});
