import { LANGUAGES } from '../../../shared/language';
import { GENERAL_CHECKS } from '../domain/checks/general-checks';
import { repairWords } from './repair.prompt';

describe('repairWords', () => {
  const problems = [
    { code: 'length', detail: '1200' },
    { code: 'claim_death', detail: 'смерть' },
    { code: 'claim_death', detail: 'смерть' },
    { code: 'fact_sign', detail: 'moon in aries' },
  ];

  it('names each problem once, in the language of the text', () => {
    expect(repairWords(problems, 'ru').split('\n')).toEqual([
      'Этот ответ нельзя показать читателю:',
      '— длина текста 1200 знаков, а нужна та, что названа в правилах',
      '— запретная тема или обещание: «смерть»',
      '— не по правилам или не по фактам (fact_sign): «moon in aries»',
      expect.stringMatching(/^Напиши его заново/) as string,
    ]);
    expect(repairWords(problems, 'en')).toContain('the text is 1200 characters long');
  });

  it.each(LANGUAGES)('has words of its own for whatever a general check finds (%s)', (language) => {
    const codes = [...GENERAL_CHECKS.map(({ code }) => code), 'length'];
    const nameless = codes.filter((code) => repairWords([{ code, detail: 'x' }], language).includes(`(${code})`));
    expect(nameless).toEqual([]);
  });
});
