import { SPREAD_IDS } from '../../tarot';
import { type CallbackData, choiceOf, fitting, matching } from './callback-data';

/** Show the spreads to choose from. */
export const ALL_SPREADS = 'spreads';

/** The same in place of what was pressed. */
export const SPREADS_HERE = 'spreads-here';

/** Have this spread laid; asks for the question first. */
export const chooseSpread = choiceOf('spread', SPREAD_IDS);

/** Lay it without a question. */
export const withoutQuestion = choiceOf('plain', SPREAD_IDS);

/** Lay it for the question that was typed, although it was asked today already. */
export const layAgain = choiceOf('anew', SPREAD_IDS);

/** Whether a model may read the questions. */
export const modelMayRead = choiceOf('model', ['yes', 'no']);

/** Cards go on: all that lie there are shown again. */
export const resumeReading = ofReading('resume');

/** Put the cards away. */
export const leaveReading = ofReading('leave');

/** Turn all cards that are still to come. */
export const openRest = ofReading('rest');

/** Draw by a word of one's own. */
export const drawByWord = ofReading('word');

/** Tell what a commitment is. */
export const explainCommitment = ofReading('mark');

/** Show a reading that was told. */
export const showReading = ofReading('told');

/** Show what proves a draw. */
export const checkDraw = ofReading('check');

/** Ask a question after a reading. */
export const askAfter = ofReading('ask');

/** A back that was tapped. */
export interface TappedBack {
  readonly readingId: string;
  /** From 1. */
  readonly back: number;
}

const BACK = /^back:([1-9]\d{0,17}):(1?\d)$/;

/** Turn the next card, by a back of the fan. */
export const tapBack: CallbackData<TappedBack> = {
  pattern: BACK,
  pack: ({ readingId, back }) => fitting(`back:${readingId}:${back}`),
  unpack: (data) => {
    const [, readingId = '', back] = matching(BACK, data);
    return { readingId, back: Number(back) };
  },
};

/** A button that means a reading: `prefix:id`. */
function ofReading(prefix: string): CallbackData<string> {
  const pattern = new RegExp(String.raw`^${prefix}:([1-9]\d{0,17})$`);
  return {
    pattern,
    pack: (readingId) => fitting(`${prefix}:${readingId}`),
    unpack: (data) => matching(pattern, data)[1] ?? '',
  };
}
