import type { TextsService } from '../../../platform/texts/texts.service';
import type { Language } from '../../../shared/language';
import { type DrawProof, showNonce } from '../../tarot';
import type { View } from '../view';
import { spreadName } from './tarot-words.view';

/** Everything by which a draw can be computed again, and how. */
export function proofView(proof: DrawProof, language: Language, texts: TextsService): View {
  const { spread, commitment, seed, nonce } = proof;
  return {
    text: texts.html(language, 'tarot-proof', {
      ...{ commitment, seed, nonce: showNonce(nonce), command: commandOf(proof, language) },
      name: spreadName(spread, language, texts),
    }),
  };
}

/** What a commitment is for. */
export function commitmentView(language: Language, texts: TextsService): View {
  return { text: texts.html(language, 'tarot-commitment-explained') };
}

function commandOf({ spread, commitment, seed, nonce, reversals }: DrawProof, language: Language): string {
  const shown = showNonce(nonce);
  // A word may look like an option or mean something to a shell.
  const given = 'word' in nonce ? `--nonce='${shown.replaceAll("'", String.raw`'\''`)}'` : `--nonce ${shown}`;
  const parts = [
    ...[`--seed ${seed}`, given, `--spread ${spread}`],
    ...(reversals ? [] : ['--no-reversals']),
    `--commitment ${commitment}`,
    ...(language === 'en' ? [] : [`--language ${language}`]),
  ];
  return `npm run tarot:verify -- ${parts.join(' ')}`;
}
