import { writeYear } from '../support/daily-year';
import { itIsAGoodYear } from '../support/daily-year-cases';

const FAULTS: Readonly<Record<string, RegExp>> = {
  'markup, Cyrillic letters or unfilled slots': /[<>&*_`{}[\]]|\p{Script=Cyrillic}/u,
  'broken punctuation': /\s\s|\s[.,:;!?]|[,;:]{2}|\.\.|[—,;:]\./,
  'word twice in a row': /(?<!\p{L})(\p{L}{2,}) \1(?!\p{L})/iu,
  'fate, death or illness': /\b(?:fate|destin\w*|death|disease|illness|inevitabl\w*|certainly|definitely)\b/i,
};

describe('a year of English texts by the built-in writer', () => {
  // English verbs have fewer forms to part sentences by than Russian ones: twice the share that is allowed there.
  itIsAGoodYear(writeYear('en'), 'en', { recurrence: 0.011, sentences: 9_000, short: 0.02, faults: FAULTS });
});
