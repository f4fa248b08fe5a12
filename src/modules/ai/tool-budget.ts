import { AiUnavailable } from './ai.errors';
import type { AiBudget, PaidTry, Plan } from './ai-budget';
import type { Bill } from './domain/bill';
import { estimateUsd } from './domain/cost-estimate';

/** The money of a tool that runs once: a sum that this process keeps, beside the day's budget of the service. */
export class ToolBudget implements Pick<AiBudget, 'reserve' | 'settle'> {
  private readonly taken: number[] = [];

  /** @param usd all there is, US dollars. */
  constructor(private readonly usd: number) {}

  /** Sets aside what a try may cost at most; throws `AiUnavailable` (budget). */
  reserve({ characters, maxTokens }: Pick<Plan, 'characters' | 'maxTokens'>): Promise<PaidTry> {
    const reserved = estimateUsd(characters, maxTokens);
    const spent = this.taken.reduce((sum, each) => sum + each, 0);
    if (spent + reserved > this.usd) return Promise.reject(new AiUnavailable('budget'));
    return Promise.resolve({ id: String(this.taken.push(reserved) - 1), steppedDown: false });
  }

  /** Puts what a try really took in place of what was set aside, where that is known. */
  settle({ id }: PaidTry, _result: string, _latencyMs: number, { costUsd }: Bill): Promise<void> {
    if (costUsd !== null) this.taken[Number(id)] = costUsd;
    return Promise.resolve();
  }
}
