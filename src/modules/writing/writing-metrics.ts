import { Injectable } from '@nestjs/common';
import { InjectMetric, makeCounterProvider } from '@willsoto/nestjs-prometheus';
import type { Counter } from 'prom-client';
import type { Problem } from './domain/check';
import type { TextSource } from './written-text.entity';

/** Who wrote how much, and what was wrong with what models wrote. */
@Injectable()
export class WritingMetrics {
  constructor(
    @InjectMetric('texts_written_total') private readonly texts: Counter<'kind' | 'source'>,
    @InjectMetric('text_problems_total') private readonly problems: Counter<'kind' | 'code'>,
  ) {}

  /** Counts one text, and each sort of problem in it once. */
  count(kind: string, source: TextSource, problems: readonly Problem[]): void {
    this.texts.inc({ kind, source });
    for (const code of new Set(problems.map((problem) => problem.code))) this.problems.inc({ kind, code });
  }
}

/** The metrics of this module. */
export const WRITING_METRICS = [
  makeCounterProvider({
    name: 'texts_written_total',
    help: 'Texts by kind and writer',
    labelNames: ['kind', 'source'],
  }),
  makeCounterProvider({
    name: 'text_problems_total',
    help: "Models' texts that broke a rule, by kind and rule",
    labelNames: ['kind', 'code'],
  }),
];
