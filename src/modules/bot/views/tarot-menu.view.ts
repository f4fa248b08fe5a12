import type { TextsService } from '../../../platform/texts/texts.service';
import type { Language } from '../../../shared/language';
import { aboutKey, QUESTION_LENGTH, type Reading, type SpreadOffer, SPREADS, sizeOf } from '../../tarot';
import {
  chooseSpread,
  layAgain,
  leaveReading,
  modelMayRead,
  resumeReading,
  showReading,
  SPREADS_HERE,
  withoutQuestion,
} from '../callbacks/tarot.callback';
import { button, inlineKeyboard, type View } from '../view';
import { renewalWords } from './renewal-words';
import { readingsButton } from './tarot-buttons.view';
import { spreadName } from './tarot-words.view';

/** Question limits as texts name them. */
export const QUESTION_LIMITS = { min: String(QUESTION_LENGTH.min), max: String(QUESTION_LENGTH.max) } as const;

/** All spreads as buttons, each with what is left of it. */
export function spreadsView(offers: readonly SpreadOffer[], language: Language, texts: TextsService): View {
  return {
    text: texts.html(language, 'tarot-choose'),
    keyboard: inlineKeyboard([
      ...offers.map((offer) => [button(offerLabel(offer, language, texts), chooseSpread.pack(offer.spread))]),
      [readingsButton(language, texts, 'here')],
    ]),
  };
}

/** Cards of an earlier reading are there still: go on, or leave them. */
export function unfinishedView({ id, spread, cards }: Reading, language: Language, texts: TextsService): View {
  return {
    text: texts.html(language, 'tarot-unfinished', {
      name: spreadName(spread, language, texts),
      open: cards.length,
      total: String(sizeOf(spread)),
    }),
    keyboard: inlineKeyboard([
      [
        button(texts.plain(language, 'tarot-continue'), resumeReading.pack(id)),
        button(texts.plain(language, 'tarot-leave'), leaveReading.pack(id)),
      ],
    ]),
  };
}

/** What the cards are laid for. */
export function askView({ spread, left }: SpreadOffer, language: Language, texts: TextsService): View {
  const ask = texts.html(language, 'tarot-ask', {
    name: spreadName(spread, language, texts),
    about: texts.plain(language, aboutKey(spread)),
    ...QUESTION_LIMITS,
  });
  return {
    text: left === null ? ask : `${ask}\n\n${texts.html(language, 'tarot-left', { left })}`,
    keyboard: inlineKeyboard([
      [
        button(texts.plain(language, 'tarot-without-question'), withoutQuestion.pack(spread)),
        button(texts.plain(language, 'tarot-cancel'), SPREADS_HERE),
      ],
    ]),
  };
}

/** Whether questions may go to a model abroad; asked once. */
export function modelAskView(language: Language, texts: TextsService): View {
  return {
    text: texts.html(language, 'tarot-model-ask'),
    keyboard: inlineKeyboard([
      [
        button(texts.plain(language, 'tarot-model-yes'), modelMayRead.pack('yes')),
        button(texts.plain(language, 'tarot-model-no'), modelMayRead.pack('no')),
      ],
    ]),
  };
}

/** The same was asked today: that reading first. */
export function askedBeforeView({ id, spread }: Reading, language: Language, texts: TextsService): View {
  return {
    text: texts.html(language, 'tarot-asked-before'),
    keyboard: inlineKeyboard([
      [button(texts.plain(language, 'tarot-show-before'), showReading.pack(id))],
      [button(texts.plain(language, 'tarot-lay-again'), layAgain.pack(spread))],
    ]),
  };
}

/** What premium opens, for somebody who asked for a part of it; the way to what is free. */
export function tarotPaywallView(language: Language, texts: TextsService): View {
  return { text: texts.html(language, 'tarot-paywall'), keyboard: freeSpreads(language, texts) };
}

/** No card but the day's for somebody under age. */
export function adultsOnlySpreadsView(language: Language, texts: TextsService): View {
  return { text: texts.html(language, 'tarot-adults-only'), keyboard: inlineKeyboard([[ofCard(language, texts)]]) };
}

/** Nothing is laid, and nothing sold, to somebody who wrote of danger a short while ago. */
export function heldView(language: Language, texts: TextsService): View {
  return { text: texts.html(language, 'tarot-held') };
}

/** What a refusal of a used-up spread tells. */
export interface UsedUp {
  readonly offer: SpreadOffer;
  /** Where the person lives. */
  readonly zone: string;
  /** Whether premium would have more. */
  readonly hasMore: boolean;
}

/** All of today's readings are laid; when there will be more. */
export function noneLeftView({ offer, zone, hasMore }: UsedUp, language: Language, texts: TextsService): View {
  const when = renewalWords({ renewsAt: offer.renewsAt, zone }, language, texts);
  const name = spreadName(offer.spread, language, texts);
  const more = hasMore ? [texts.html(language, 'tarot-none-left-more')] : [];
  return {
    text: [texts.html(language, 'tarot-none-left', { name, when }), ...more].join('\n\n'),
    keyboard: freeSpreads(language, texts),
  };
}

function freeSpreads(language: Language, texts: TextsService) {
  return inlineKeyboard([
    [ofCard(language, texts)],
    [button(texts.plain(language, 'tarot-other-spreads'), SPREADS_HERE)],
  ]);
}

function ofCard(language: Language, texts: TextsService) {
  const name = spreadName('card-of-day', language, texts);
  return button(texts.plain(language, 'tarot-offer-card', { name }), chooseSpread.pack('card-of-day'));
}

function offerLabel({ spread, amount, left }: SpreadOffer, language: Language, texts: TextsService): string {
  const name = spreadName(spread, language, texts);
  if (amount === 0) return texts.plain(language, 'tarot-offer-locked', { name });
  if (!SPREADS[spread].takesQuestion) {
    return texts.plain(language, left === 0 ? 'tarot-offer-card-open' : 'tarot-offer-card', { name });
  }
  if (left === null) return name;
  return left === 0
    ? texts.plain(language, 'tarot-offer-used', { name })
    : texts.plain(language, 'tarot-offer-left', { name, left: String(left) });
}
