// What scripts/eval.mjs needs of the built program.
export { EVAL_CASES } from './eval-case';
export { evaluateBuiltin, evaluateModel } from './evaluate';
export { isOwn, nameOf, PROMPTS, wordsOf } from './kept-prompts';
export { parseOptions, USAGE } from './options';
export { comparisonPage } from './page/page';
export { savedSchema } from './result';
export { passPercent, scoreOf } from './score';
export { scoreTable } from './table';
