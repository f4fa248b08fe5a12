import type { CheckContext } from '../../writing';
import type { ReadingInput } from '../domain/reading-input';
import { DEATH, REFERRAL } from './meant.lexicon';

const SENTENCES = /[^.!?\u2026]+[.!?\u2026]*\s*/gu;

/**
 * A text on cards as the banned claims are looked for in it: the name of the card Death is a name only where that card lies
 * and nothing in the sentence makes it a threat, and a doctor may be named only where a softened text sends there.
 */
export function meant(text: string, { input, language }: CheckContext<ReadingInput>): string {
  const hasDeath = input.cards.some(({ card }) => card === 'death');
  if (!hasDeath && !input.isSoftened) return text;
  const { card, name, plain, threat, sign } = DEATH[language];
  const { doctor, plain: specialist, sends } = REFERRAL[language];
  return text.replace(SENTENCES, (said) => {
    const sentence = hasDeath ? said.replace(card, plain) : said;
    const isNamed = hasDeath && !threat.test(sentence);
    const named = isNamed
      ? sentence.replace(name, (found, at: number) =>
          isOpening(sentence, at) && !sign.test(sentence.slice(at + found.length)) ? found : plain,
        )
      : sentence;
    return input.isSoftened && sends.test(named) ? named.replace(doctor, specialist) : named;
  });
}

/** Whether a word is the first of its sentence, where every word has a capital. */
function isOpening(sentence: string, at: number): boolean {
  return !/\p{L}/u.test(sentence.slice(0, at));
}
