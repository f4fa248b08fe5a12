import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CardId, type DrawnCard, type SpreadId, tarotKindOf } from '../modules/tarot';
import { judgeText, type TextKind } from '../modules/writing';
import type { Language } from '../shared/language';
import { addressOf, EVAL_CASES, orderOf, type SkyCase, skyOrderOf } from './eval-case';

/** What a model wrote on a case, or on a sky or cards named beside it, and the same with one slip. */
interface WholeText {
  readonly id: string;
  readonly sky?: Pick<SkyCase, 'period' | 'area' | 'sign' | 'date' | 'language'>;
  readonly spread?: { readonly id: SpreadId; readonly cards: string; readonly question: string | null };
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

function judgingOf({ id, sky, spread }: WholeText): Judging {
  const found = EVAL_CASES.find((each) => each.id === id);
  if (found) return { ...orderOf(found), language: found.language, address: addressOf(found) };
  if (sky) return { ...skyOrderOf(sky), language: sky.language, address: 'neutral' };
  if (!spread) throw new Error(`No such case: ${id}`);
  const cards = spread.cards.split(' ').map(cardOf);
  const input = { spread: spread.id, cards, question: spread.question, isSoftened: false, isForYouth: false };
  return { kind: tarotKindOf(spread.id), input, language: 'ru', address: 'neutral' };
}

function cardOf(laid: string): DrawnCard {
  return { card: laid.replace('!', '') as CardId, orientation: laid.endsWith('!') ? 'reversed' : 'upright' };
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
    expect(share(refused.length, judged.length)).toBeLessThanOrEqual(0.06);
    expect(share(slips.filter((rules) => !rules.includes('fact')).length, slips.length)).toBeLessThanOrEqual(0.4);
  });
});
