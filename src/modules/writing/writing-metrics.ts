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
    @InjectMetric('texts_reused_total') private readonly reused: Counter<'kind'>,
    @InjectMetric('text_problems_total') private readonly problems: Counter<'kind' | 'code'>,
    @InjectMetric('text_repairs_total') private readonly repairs: Counter<'kind' | 'result'>,
  ) {}

  /** Counts one written text. */
  countText(kind: string, source: TextSource): void {
    this.texts.inc({ kind, source });
  }

  /** Counts one text that had been written before. */
  countReuse(kind: string): void {
    this.reused.inc({ kind });
  }

  /** Counts what is wrong with one text, each sort of problem once. */
  countProblems(kind: string, problems: readonly Problem[]): void {
    for (const code of new Set(problems.map((problem) => problem.code))) this.problems.inc({ kind, code });
  }

  /** Counts one text a model was to put right: whether it did, whether problems were left, whether it gave none. */
  countRepair(kind: string, result: 'good' | 'problems' | 'failed'): void {
    this.repairs.inc({ kind, result });
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
    name: 'texts_reused_total',
    help: 'Texts given out that had been written before, by kind',
    labelNames: ['kind'],
  }),
  makeCounterProvider({
    name: 'text_repairs_total',
    help: 'Texts a model was asked to put right: it did (good), problems were left (problems), it gave none (failed)',
    labelNames: ['kind', 'result'],
  }),
  makeCounterProvider({
    name: 'text_problems_total',
    help: "Models' texts that broke a rule, by kind and rule",
    labelNames: ['kind', 'code'],
  }),
];
