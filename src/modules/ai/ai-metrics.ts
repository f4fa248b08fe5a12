import { Injectable } from '@nestjs/common';
import {
  InjectMetric,
  makeCounterProvider,
  makeGaugeProvider,
  makeHistogramProvider,
} from '@willsoto/nestjs-prometheus';
import type { Counter, Gauge, Histogram } from 'prom-client';
import { ModelLabels } from './domain/model-label';
import type { Bill } from './openrouter-chat';

const PROVIDER = 'openrouter';

/** What asking a model costs, how long it takes and how it ends. */
@Injectable()
export class AiMetrics {
  private readonly models = new ModelLabels();

  constructor(
    @InjectMetric('ai_requests_total') private readonly requests: Counter<'purpose' | 'result'>,
    @InjectMetric('ai_request_latency_seconds') private readonly latency: Histogram<'provider'>,
    @InjectMetric('api_cost_cents_total') private readonly cost: Counter<'provider' | 'model'>,
    @InjectMetric('circuit_breaker_state') private readonly circuit: Gauge<'upstream'>,
  ) {}

  /** Counts a request of ours, whatever number of tries it took. */
  countRequest(purpose: string, result: string): void {
    this.requests.inc({ purpose, result });
  }

  /** Counts one try: its time, and its money as far as the provider named it. */
  countTry(latencyMs: number, bill: Bill): void {
    this.latency.observe({ provider: PROVIDER }, latencyMs / 1_000);
    if (bill.costUsd !== null && bill.costUsd > 0) {
      this.cost.inc({ provider: PROVIDER, model: this.models.of(bill.model) }, bill.costUsd * 100);
    }
  }

  /** Shows the circuit: 0 closed, 1 probing, 2 open. */
  showCircuit(state: 0 | 1 | 2): void {
    this.circuit.set({ upstream: PROVIDER }, state);
  }
}

/** The metrics of this module. */
export const AI_METRICS = [
  makeCounterProvider({
    name: 'ai_requests_total',
    help: 'Requests for a text by purpose and how they ended, tries of one request together',
    labelNames: ['purpose', 'result'],
  }),
  makeHistogramProvider({
    name: 'ai_request_latency_seconds',
    help: 'Time of one try until its answer or failure',
    labelNames: ['provider'],
    buckets: [0.5, 1, 2, 5, 10, 30],
  }),
  makeCounterProvider({
    name: 'api_cost_cents_total',
    help: 'Money spent on answers, US cents and fractions of them, as the provider names it',
    labelNames: ['provider', 'model'],
  }),
  makeGaugeProvider({
    name: 'circuit_breaker_state',
    help: 'Whether an outside system is asked: 0 closed (asked), 1 probing, 2 open (not asked)',
    labelNames: ['upstream'],
  }),
];
