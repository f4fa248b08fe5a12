import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AiModule } from '../ai';
import { WRITING_METRICS, WritingMetrics } from './writing-metrics';
import { WritingService } from './writing.service';
import { WrittenText } from './written-text.entity';
import { WrittenTextsRepository } from './written-texts.repository';

/** The pipeline of all texts. */
@Module({
  imports: [TypeOrmModule.forFeature([WrittenText]), AiModule],
  providers: [WritingService, WrittenTextsRepository, WritingMetrics, ...WRITING_METRICS],
  exports: [WritingService, WrittenTextsRepository],
})
export class WritingModule {}
