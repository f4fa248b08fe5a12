export { type CareTier, type CareVerdict, judgeCare } from './domain/care/judge-care';
export { likenessOf } from './domain/checks/fingerprint';
export { lengthBetween } from './domain/checks/length.check';
export { compilePatterns, findPatterns } from './domain/checks/word-patterns';
export { asData } from './domain/as-data';
export { findUntrueClaims } from './domain/fact-lock/fact-lock';
export { type LockFact } from './domain/fact-lock/lock-fact';
export type { Check, CheckContext, Problem } from './domain/check';
export { findProblems, judgeText } from './domain/find-problems';
export type { Prompt, TextKind } from './domain/text-kind';
export { type Rating, RATINGS } from './domain/rating';
export {
  fillTemplate,
  type PromptTemplate,
  templateProblems,
  type PromptTemplates,
  templatesDigest,
} from './domain/prompt-template';
export { type DraftScreen, GrowingTexts } from './growing-texts';
export { PromptPreviews } from './prompts/prompt-previews.service';
export { PromptVersions } from './prompts/prompt-versions.service';
export { TextRatings } from './text-ratings.service';
export { tidy } from './tidy';
export { ModelWriter } from './model-writer';
export { WritingToolModule } from './writing-tool.module';
export { WritingModule } from './writing.module';
export { WritingService } from './writing.service';
export { WrittenTextClaims } from './written-text-claims';
