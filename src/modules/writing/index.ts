export { type CareTier, type CareVerdict, judgeCare } from './domain/care/judge-care';
export { lengthBetween } from './domain/checks/length.check';
export { findProblems } from './domain/find-problems';
export type { TextKind } from './domain/text-kind';
export { type Rating, RATINGS } from './domain/rating';
export { TextRatings } from './text-ratings.service';
export { WritingModule } from './writing.module';
export { WritingService } from './writing.service';
export { WrittenTextClaims } from './written-text-claims';
