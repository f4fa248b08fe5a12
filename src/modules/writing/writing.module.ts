import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { makeCounterProvider } from '@willsoto/nestjs-prometheus';
import { AiModule } from '../ai';
import { ModelWriter } from './model-writer';
import { ActivePrompts } from './prompts/active-prompts.service';
import { PromptActivation } from './prompts/prompt-activation.entity';
import { PromptPreviews } from './prompts/prompt-previews.service';
import { PromptVersion } from './prompts/prompt-version.entity';
import { PromptVersions } from './prompts/prompt-versions.service';
import { PromptsRepository } from './prompts/prompts.repository';
import { TextRatingsRepository } from './text-ratings.repository';
import { TextRatings } from './text-ratings.service';
import { WRITING_METRICS, WritingMetrics } from './writing-metrics';
import { WritingService } from './writing.service';
import { WrittenTextClaims } from './written-text-claims';
import { WrittenTextClaimsRepository } from './written-text-claims.repository';
import { WrittenText } from './written-text.entity';
import { WrittenTextsRepository } from './written-texts.repository';

/** The pipeline of all texts. */
@Module({
  imports: [TypeOrmModule.forFeature([WrittenText, PromptVersion, PromptActivation]), AiModule],
  providers: [
    WritingService,
    ModelWriter,
    ActivePrompts,
    PromptVersions,
    PromptPreviews,
    PromptsRepository,
    WrittenTextsRepository,
    WrittenTextClaims,
    WrittenTextClaimsRepository,
    TextRatings,
    TextRatingsRepository,
    WritingMetrics,
    ...WRITING_METRICS,
    makeCounterProvider({
      name: 'text_ratings_total',
      help: 'Opinions of readers on texts, by who wrote them',
      labelNames: ['rating', 'source'],
    }),
  ],
  exports: [WritingService, WrittenTextsRepository, WrittenTextClaims, TextRatings, PromptVersions, PromptPreviews],
})
export class WritingModule {}
