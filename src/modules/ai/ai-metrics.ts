import { Injectable } from '@nestjs/common';
import {
  InjectMetric,
  makeCounterProvider,
  makeGaugeProvider,
  makeHistogramProvider,
} from '@willsoto/nestjs-prometheus';
import type { Counter, Gauge, Histogram } from 'prom-client';
import type { Bill } from './domain/bill';
import { ModelLabels } from './domain/model-label';

const PROVIDER = 'openrouter';

/** What asking a model costs, how long it takes and how it ends. */
@Injectable()
export class AiMetrics {
  private readonly models = new ModelLabels();

  constructor(
    @InjectMetric('ai_requests_total') private readonly requests: Counter<'purpose' | 'result'>,
    @InjectMetric('ai_request_latency_seconds') private readonly latency: Histogram<'provider'>,
    @InjectMetric('api_cost_cents_total') private readonly cost: Counter<'provider' | 'model'>,
    @InjectMetric('ai_text_cost_cents') private readonly textCost: Histogram<'purpose'>,
    @InjectMetric('ai_calls') private readonly calls: Gauge<'state'>,
    @InjectMetric('circuit_breaker_state') private readonly circuit: Gauge<'upstream'>,
  ) {}

  /** Counts a request of ours and what it took, whatever number of tries that was. */
  countRequest(purpose: string, result: string, taken: Bill): void {
    this.requests.inc({ purpose, result });
    if (taken.costUsd !== null) this.textCost.observe({ purpose }, taken.costUsd * 100);
  }

  /** Shows the tries under way, and those that wait for their turn. */
  showCalls(running: number, waiting: number): void {
    this.calls.set({ state: 'running' }, running);
    this.calls.set({ state: 'waiting' }, waiting);
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
  makeHistogramProvider({
    name: 'ai_text_cost_cents',
    help: 'Money one text took, all its tries together, US cents and fractions of them, as far as the provider named it',
    labelNames: ['purpose'],
    buckets: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10],
  }),
  makeCounterProvider({
    name: 'ai_step_downs_total',
    help: "Tries that asked a cheaper model first, because most of the day's budget is spent",
    labelNames: ['purpose'],
  }),
  makeGaugeProvider({
    name: 'ai_calls',
    help: 'Tries of this process under way (running) and waiting for their turn (waiting)',
    labelNames: ['state'],
  }),
  makeGaugeProvider({
    name: 'ai_cost_cents_per_person',
    help: "Money today's personal texts took, US cents, over the people who got one",
  }),
  makeGaugeProvider({
    name: 'ai_cost_cents_shared',
    help: "Money today's texts for nobody in particular took, US cents: horoscopes that all readers of a sign get",
  }),
  makeGaugeProvider({
    name: 'circuit_breaker_state',
    help: 'Whether an outside system is asked: 0 closed (asked), 1 probing, 2 open (not asked)',
    labelNames: ['upstream'],
  }),
];
