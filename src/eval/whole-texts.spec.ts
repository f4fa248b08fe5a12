import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SpreadId, tarotKindOf } from '../modules/tarot';
import { judgeText, type TextKind } from '../modules/writing';
import type { Language } from '../shared/language';
import { cardsOf } from './card-cases';
import { addressOf, EVAL_CASES, orderOf, type SkyCase, skyOrderOf } from './eval-case';

/** What a model wrote on a case or on a sky or cards of its own, and the same with one slip. */
interface WholeText {
  /** As those of cases: `day.love ru leo 2026-11-21`, `cards.love ru 3`. */
  readonly id: string;
  /** The cards of what is no case. */
  readonly laid?: string;
  readonly question?: string | null;
  readonly text: string;
  readonly slip?: string;
}

interface Judging {
  readonly kind: TextKind<unknown, unknown>;
  readonly input: unknown;
  readonly language: Language;
  readonly address: 'neutral' | 'he' | 'she';
}

const FILE = join(__dirname, '../../test/fixtures/writing/whole-texts.json');
const TEXTS = JSON.parse(readFileSync(FILE, 'utf8')) as readonly WholeText[];

function judgingOf({ id, laid, question = null }: WholeText): Judging {
  const found = EVAL_CASES.find((each) => each.id === id);
  if (found) return { ...orderOf(found), language: found.language, address: addressOf(found) };
  const [kind = '', language, sign, date] = id.split(' ');
  const [period, area] = kind.split('.');
  const context = { language: language as Language, address: 'neutral' } as const;
  if (laid === undefined) return { ...skyOrderOf({ period, area, sign, date } as SkyCase), ...context };
  const spread = area as SpreadId;
  const input = { spread, cards: cardsOf(laid), question, isSoftened: false, isForYouth: false };
  return { kind: tarotKindOf(spread), input, ...context };
}

/** The rules a text breaks. */
function broken(text: string, { kind, ...context }: Judging): readonly string[] {
  return judgeText(kind, text, { ...context, others: [] }).flatMap(({ code, problems }) =>
    problems.length > 0 ? [code] : [],
  );
}

const groupOf = ({ id }: WholeText): string => `${id.split('.')[0] ?? ''} ${id.includes(' en ') ? 'en' : 'ru'}`;
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

describe('texts as a language model writes them from our prompts', () => {
  const judged = TEXTS.map((each) => {
    const judging = judgingOf(each);
    return {
      group: groupOf(each),
      broken: broken(each.text, judging),
      slip: each.slip === undefined ? undefined : broken(each.slip, judging),
    };
  });

  it('are let through where they are true, and found out where one slip is in them', () => {
    const groups = [...new Set(judged.map(({ group }) => group))].sort();
    const rows = groups.map((group) => {
      const own = judged.filter((each) => each.group === group);
      const slips = own.flatMap(({ slip }) => (slip ? [slip] : []));
      const refused = own.filter(({ broken: rules }) => rules.includes('fact')).length;
      const passed = slips.filter((rules) => !rules.includes('fact')).length;
      return `${group.padEnd(12)}${String(refused).padStart(4)} of ${own.length}${String(passed).padStart(12)} of ${slips.length}`;
    });
    process.stdout.write(`${['whole texts   true refused   slips passed', ...rows].join('\n')}\n\n`);
    const slips = judged.flatMap(({ slip }) => (slip ? [slip] : []));
    const refused = judged.filter(({ broken: rules }) => rules.includes('fact'));
    expect(share(refused.length, judged.length)).toBeLessThanOrEqual(0.01);
    expect(share(slips.filter((rules) => !rules.includes('fact')).length, slips.length)).toBeLessThanOrEqual(0.25);
  });
});
