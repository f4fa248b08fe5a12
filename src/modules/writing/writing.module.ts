import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AiModule } from '../ai';
import { ModelWriter } from './model-writer';
import { WRITING_METRICS, WritingMetrics } from './writing-metrics';
import { WritingService } from './writing.service';
import { WrittenTextClaims } from './written-text-claims';
import { WrittenTextClaimsRepository } from './written-text-claims.repository';
import { WrittenText } from './written-text.entity';
import { WrittenTextsRepository } from './written-texts.repository';

/** The pipeline of all texts. */
@Module({
  imports: [TypeOrmModule.forFeature([WrittenText]), AiModule],
  providers: [
    WritingService,
    ModelWriter,
    WrittenTextsRepository,
    WrittenTextClaims,
    WrittenTextClaimsRepository,
    WritingMetrics,
    ...WRITING_METRICS,
  ],
  exports: [WritingService, WrittenTextsRepository, WrittenTextClaims],
})
export class WritingModule {}
