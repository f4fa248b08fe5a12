import { enName } from './en-names.lexicon';
import { EN_PLACES, EN_TAILS } from './en-places.lexicon';
import { EN_STEPS } from './en-steps.lexicon';
import { EN_WHOLE } from './en-whole.lexicon';
import type { TarotWords } from './tarot-words';

/** What the built-in writer says of cards in English. */
export const EN_TAROT: TarotWords = {
  and: ' and ',
  name: enName,
  smooth: (text) => text,
  cardWord: /card/i,
  unfitKeys: /\b(?:first|second|end|ends)\b|^(?:everything at hand|words turned into deeds|being true to yourself)$/,
  ordinals: [{ nth: 'first' }, { nth: 'second' }],
  places: EN_PLACES,
  tails: EN_TAILS,
  whole: EN_WHOLE,
  steps: EN_STEPS,
  followUp: {
    openings: [
      [
        'This is best taken up by {card}: {keys}.',
        'For this it is worth going back to {card}. The main thing was said there: {keys}.',
        'Closest to what you ask now is {card}: {keys}.',
        'Here {card} {card|takes|take} the floor again: {keys}.',
        'Let us look once more at {card}: {keys}, and that is what you ask about.',
        'It may be made clearer by {card}: {keys}.',
      ],
      [
        'Look a little further and you see {card}: {keys}.',
        'This time the cards look further, to {card}: {keys}.',
        'Now the talk turns to {card}: {keys}.',
        'Of where this leans {card} {card|reminds|remind} you: {keys}.',
        'Here {card} may come in useful: {keys}, and that is no full stop yet.',
        'The talk goes on with {card}: {keys}.',
      ],
      [
        'What is left is the difficult part, and {card} {card|speaks|speak} of it: {keys}.',
        'The last word goes to {card}: {keys}.',
        'In parting, look at {card}: {keys}.',
        'To close the talk, let us go back to {card}: {keys}.',
        'There is a far side too, and you can see it in {card}: {keys}.',
        'At the end {card} {card|speaks|speak} up: {keys}.',
      ],
    ],
    facets: {
      love: [
        'As for those close to you, this card says the following.',
        'If it is about the people beside you, these are its words.',
        'From the side of relationships it sounds different.',
      ],
      work: [
        'If it is about business, this card says the following.',
        'As for what you do, these are its words.',
        'From the side of work it sounds different.',
      ],
      self: [
        'If it is about you, this card says the following.',
        'Alone with yourself you may hear it like this.',
        'Turned towards you, these are its words.',
      ],
    },
    companions: [
      'Do not forget {other}: {keys} have something to do with it too.',
      'Beside it you can hear {other}, and that is {keys}.',
      'Reckon with {other} as well: {keys}.',
      '{Other} {other|adds|add} to this: {keys}.',
      'The second voice here belongs to {other}: {keys}.',
    ],
    closings: [
      'The cards will say no more, and for you this is enough to take one step and see what changes.',
      'The rest is shown by the coming days and not by the deck: watch what changes when you act differently.',
      'The decision is yours in any case, the cards only hold the lantern.',
      'If this seems incomplete, stay with it until tomorrow: questions often look simpler in the morning.',
      'You can test it by one small act, which tells more than another card would.',
      'Take from this as much as you can use now.',
    ],
  },
};
