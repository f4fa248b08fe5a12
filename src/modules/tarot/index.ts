export type { CardId } from './domain/card-id';
export { keywordsKey, meaningKey, nameKey } from './domain/card-texts';
export { cardOf, DECK } from './domain/deck';
export { type DrawnCard, LONGEST_WORD, readWord, showNonce } from './domain/draw';
export { LONGEST_NOTE, readNote } from './domain/note';
export { QUESTION_LENGTH, readQuestion } from './domain/question';
export type { DrawProof, FollowUp, Reading, ReadingText } from './domain/reading';
export type {
  Beginning,
  HistoryPage,
  Picking,
  SpreadOffer,
  SpreadOrder,
  TarotStatistics,
} from './domain/reading-answers';
export type { FollowUpInput, ReadingInput } from './domain/reading-input';
export { type Spread, SPREAD_IDS, type SpreadId, SPREADS, sizeOf } from './domain/spread';
export { fanLayout } from './domain/spread-layouts';
export { aboutKey, placeKey, placeMeaningKey, spreadKey } from './domain/spread-texts';
export { tarotTextReady } from './events/tarot-text-ready.event';
export { type LaidCard, SpreadPictures } from './spread-pictures.service';
export { TarotDrafts } from './tarot-drafts';
export { TarotFollowUps } from './tarot-follow-ups.service';
export { TarotHistory } from './tarot-history.service';
export { TarotModule } from './tarot.module';
export { FOLLOW_UP_KIND, kindOf as tarotKindOf } from './tarot-kinds';
export { TarotService } from './tarot.service';
