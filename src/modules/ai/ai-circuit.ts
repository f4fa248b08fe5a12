import { Injectable } from '@nestjs/common';
import {
  BrokenCircuitError,
  circuitBreaker,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  handleWhenResult,
} from 'cockatiel';
import { AiLimits } from './ai-limits';
import { AiMetrics } from './ai-metrics';
import { AiUnavailable } from './ai.errors';

/** Whether a try ended because the service itself is not well. */
export interface TryOutcome {
  readonly outage: boolean;
}

/** Stops asking a service that fails again and again, so that people get the other text at once, and probes it later. */
@Injectable()
export class AiCircuit {
  private readonly breaker: CircuitBreakerPolicy;

  constructor(limits: AiLimits, metrics: AiMetrics) {
    this.breaker = circuitBreaker(
      handleWhenResult((outcome) => (outcome as TryOutcome).outage),
      { halfOpenAfter: limits.restMs, breaker: new ConsecutiveBreaker(limits.breakAfter) },
    );
    metrics.showCircuit(0);
    this.breaker.onStateChange((state) => {
      metrics.showCircuit(state === CircuitState.Closed ? 0 : state === CircuitState.HalfOpen ? 1 : 2);
    });
  }

  /** Makes a try and counts its outcome; throws `AiUnavailable` (circuit_open) while the service rests. */
  async run<T extends TryOutcome>(attempt: () => Promise<T>): Promise<T> {
    // The library would have everyone wait for the one that probes; a built-in text is better than that wait.
    if (this.breaker.state === CircuitState.HalfOpen) throw new AiUnavailable('circuit_open');
    try {
      return await this.breaker.execute(attempt);
    } catch (error) {
      throw error instanceof BrokenCircuitError ? new AiUnavailable('circuit_open') : error;
    }
  }
}
