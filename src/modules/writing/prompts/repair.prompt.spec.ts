import { LANGUAGES } from '../../../shared/language';
import { GENERAL_CHECKS } from '../domain/checks/general-checks';
import type { Address } from '../domain/check';
import type { Claim } from '../domain/fact-lock/claim';
import { repairWords } from './repair.prompt';

/** All kinds there are: one left out is an error of types. */
const CLAIMS: Readonly<Record<Claim['kind'], true>> = {
  sign: true,
  ingress: true,
  retrograde: true,
  direct: true,
  station: true,
  aspect: true,
  together: true,
  figure: true,
  phase: true,
  house: true,
  degree: true,
  date: true,
  count: true,
  order: true,
  sequence: true,
  only: true,
  card: true,
  orientation: true,
  position: true,
  unknown: true,
};

describe('repairWords', () => {
  const problems = [
    { code: 'length', detail: '1200' },
    { code: 'claim_death', detail: 'смерть' },
    { code: 'claim_death', detail: 'смерть' },
    { code: 'fact_sign', detail: 'moon in aries', excerpt: 'Луна в Овне зовёт спешить.' },
  ];

  it('names each problem once, in the language of the text', () => {
    expect(repairWords(problems, { language: 'ru' }).split('\n')).toEqual([
      'Этот ответ нельзя показать читателю:',
      '— длина текста 1200 знаков, а нужна та, что названа в правилах',
      '— запретная тема или обещание: «смерть»',
      '— этого нет среди фактов (знак, в котором стоит светило): «Луна в Овне зовёт спешить.»; говори только о том, что есть в фактах',
      expect.stringMatching(/^Напиши его заново/) as string,
    ]);
    expect(repairWords(problems, { language: 'en' })).toContain('the text is 1200 characters long');
  });

  it.each(LANGUAGES)('has words of its own for whatever a general check finds (%s)', (language) => {
    const codes = [...GENERAL_CHECKS.map(({ code }) => code), 'length'];
    const nameless = codes.filter((code) => repairWords([{ code, detail: 'x' }], { language }).includes(`(${code})`));
    expect(nameless).toEqual([]);
  });

  it.each(LANGUAGES)('quotes what is untrue and says what it is about, whatever it is (%s)', (language) => {
    const told = Object.keys(CLAIMS).map((kind) => {
      const problem = { code: `fact_${kind}`, detail: 'an internal name', excerpt: 'The sentence.' };
      return repairWords([problem], { language }).split('\n')[1] ?? '';
    });
    expect(told.filter((line) => !line.includes('The sentence.') || line.includes('internal'))).toEqual([]);
    expect(new Set(told).size).toBe(told.length);
  });

  it('asks for the gender the reader chose, and for none where they chose none', () => {
    const told = (address: Address | undefined) =>
      repairWords([{ code: 'address_gender', detail: 'вы готов' }], { language: 'ru', ...(address && { address }) });
    expect(told('she')).toContain('женский род («сама»): «вы готов»');
    expect(told('he')).toContain('мужской род («сам»): «вы готов»');
    expect(told(undefined)).toContain('выдаёт пол читателя, скажи иначе: «вы готов»');
  });
});
