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
import { AiUnavailable, type AiUnavailableReason } from './ai.errors';

/** How a try ended, as far as it tells about the service itself. */
export interface TryOutcome {
  /** Why, where it failed because the service is not well. */
  readonly outage: AiUnavailableReason | null;
}

/** Stops asking a service that fails again and again, so that people get the other text at once, and probes it later. */
@Injectable()
export class AiCircuit {
  private readonly breaker: CircuitBreakerPolicy;
  private lastOutage: { readonly reason: AiUnavailableReason; readonly at: number } | null = null;

  constructor(
    private readonly limits: AiLimits,
    metrics: AiMetrics,
  ) {
    this.breaker = circuitBreaker(
      handleWhenResult((outcome) => (outcome as TryOutcome).outage !== null),
      { halfOpenAfter: limits.restMs, breaker: new ConsecutiveBreaker(limits.breakAfter) },
    );
    metrics.showCircuit(0);
    this.breaker.onStateChange((state) => {
      metrics.showCircuit(state === CircuitState.Closed ? 0 : state === CircuitState.HalfOpen ? 1 : 2);
    });
  }

  /**
   * What keeps texts from the model at the moment, for the health page: an empty account until a try succeeds, any other
   * outage while the service rests because of it. Once the rest is over nobody knows until somebody asks.
   */
  get trouble(): AiUnavailableReason | null {
    if (this.lastOutage === null) return null;
    const rests = this.breaker.state !== CircuitState.Closed && this.restsSince(this.lastOutage.at);
    return rests || this.lastOutage.reason === 'no_credit' ? this.lastOutage.reason : null;
  }

  /** Whether a try would be refused at once, because the service rests. */
  get isResting(): boolean {
    return this.breaker.state === CircuitState.Open && this.lastOutage !== null && this.restsSince(this.lastOutage.at);
  }

  /** Makes a try and counts its outcome; throws `AiUnavailable` (circuit_open) while the service rests. */
  async run<T extends TryOutcome>(attempt: () => Promise<T>): Promise<T> {
    // The library would have everyone wait for the one that probes; a built-in text is better than that wait.
    if (this.breaker.state === CircuitState.HalfOpen) throw new AiUnavailable('circuit_open');
    try {
      const outcome = await this.breaker.execute(attempt);
      this.lastOutage = outcome.outage && { reason: outcome.outage, at: performance.now() };
      return outcome;
    } catch (error) {
      throw error instanceof BrokenCircuitError ? new AiUnavailable('circuit_open') : error;
    }
  }

  private restsSince(at: number): boolean {
    return performance.now() - at < this.limits.restMs;
  }
}
