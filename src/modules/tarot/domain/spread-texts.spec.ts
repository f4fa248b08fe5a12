import { TextsService } from '../../../platform/texts/texts.service';
import { LANGUAGES } from '../../../shared/language';
import { findProblems } from '../../writing';
import { SPREAD_IDS, SPREADS } from './spread';
import { aboutKey, placeKey, placeMeaningKey, spreadKey } from './spread-texts';

const texts = new TextsService();
const SPREAD_PLACES = SPREAD_IDS.flatMap((spread) =>
  SPREADS[spread].layout.positions.map(({ id }) => [spread, id] as const),
);

describe.each(LANGUAGES)('the words of the spreads in %s', (language) => {
  it.each(SPREAD_IDS)('name %s and tell what it is for in one sentence', (spread) => {
    const about = texts.plain(language, aboutKey(spread));
    expect(texts.plain(language, spreadKey(spread))).toMatch(/^\p{Lu}[\p{L} ]{3,24}$/u);
    expect(about).toMatch(/^\p{Lu}[^.!?]{30,125}\.$/u);
    expect(findProblems({ checks: [] }, about, { language, input: undefined })).toEqual([]);
  });

  it.each(SPREAD_PLACES)('name and explain each place: %s, %s', (spread, place) => {
    expect(texts.plain(language, placeKey(spread, place))).toMatch(/^\p{Lu}[\p{L} ]{1,22}$/u);
    expect(texts.plain(language, placeMeaningKey(spread, place))).toMatch(/^\p{Ll}[\p{L}, ]{15,80}$/u);
  });

  it('never name two places of a spread alike', () => {
    for (const spread of SPREAD_IDS) {
      const names = SPREADS[spread].layout.positions.map(({ id }) => texts.plain(language, placeKey(spread, id)));
      expect([spread, new Set(names).size]).toEqual([spread, names.length]);
    }
  });
});
