/** What one try took, or several, as far as the provider told. */
export interface Bill {
  /** The model that answered. */
  readonly model: string | null;
  readonly tokens: Tokens | null;
  /** US dollars; `null` when nobody knows. */
  readonly costUsd: number | null;
}

export interface Tokens {
  readonly prompt: number;
  readonly completion: number;
}

/** Before anything was asked. */
export const NOTHING_YET: Bill = { model: null, tokens: null, costUsd: null };

/** Both together, as far as they are known; the model is that of the later one, if it answered. */
export function addBills(earlier: Bill, later: Bill): Bill {
  const [one, other] = [earlier.tokens, later.tokens];
  return {
    model: later.model ?? earlier.model,
    tokens:
      one && other
        ? { prompt: one.prompt + other.prompt, completion: one.completion + other.completion }
        : (one ?? other),
    costUsd:
      earlier.costUsd !== null && later.costUsd !== null
        ? earlier.costUsd + later.costUsd
        : (earlier.costUsd ?? later.costUsd),
  };
}
