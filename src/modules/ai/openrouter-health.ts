import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { AppCache } from '../../platform/cache/app-cache';
import { AppConfig } from '../../platform/config/app-config';
import { HealthRegistry } from '../../platform/health/health-registry';
import { AiCircuit } from './ai-circuit';
import type { AiUnavailableReason } from './ai.errors';

const CACHE_KEY = 'health:openrouter';
const OK_KEPT_MS = 5 * 60 * 1_000;
/** Who mends something wants to see it soon. */
const ERROR_KEPT_MS = 30_000;
const LIMIT_MS = 1_000;

/** `limit_remaining` is US dollars left on the key, `null` for a key without a limit. */
const keySchema = z.object({ data: z.object({ limit_remaining: z.number().nullish() }) });

/** What keeps texts from the model, in an operator's words; other reasons are none of the service's. */
const TROUBLES: Partial<Record<AiUnavailableReason, string>> = {
  no_credit: 'error: no credit, top the account up',
  timeout: 'error: not asked for a while after time-outs',
  upstream: 'error: not asked for a while after failures',
};

/**
 * Tells how OpenRouter is: what texts met there last, else whether it takes our key, asked at most every 5 minutes (30 s
 * while it does not) with 1 s of patience. The bot serves without it.
 */
@Injectable()
export class OpenRouterHealth implements OnModuleInit {
  constructor(
    private readonly config: AppConfig,
    private readonly cache: AppCache,
    private readonly health: HealthRegistry,
    private readonly circuit: AiCircuit,
  ) {}

  onModuleInit(): void {
    this.health.register({ name: 'openrouter', critical: false, check: () => this.check() });
  }

  private async check(): Promise<string> {
    const { apiKey, baseUrl } = this.config.openrouter;
    if (apiKey === undefined) return 'off';
    const { trouble } = this.circuit;
    if (trouble !== null) return TROUBLES[trouble] ?? `error: ${trouble}`;
    const known = await this.cache.get<string>(CACHE_KEY);
    if (known !== undefined) return known;
    const state = await stateOfKey(`${baseUrl}/key`, apiKey);
    await this.cache.set(CACHE_KEY, state, state === 'ok' ? OK_KEPT_MS : ERROR_KEPT_MS);
    return state;
  }
}

async function stateOfKey(url: string, apiKey: string): Promise<string> {
  try {
    const signal = AbortSignal.timeout(LIMIT_MS);
    const response = await fetch(url, { headers: { authorization: `Bearer ${apiKey}` }, signal });
    if (!response.ok) return `error: status ${response.status}`;
    const key = keySchema.safeParse(await response.json());
    if (!key.success) return 'error: unknown answer';
    const { limit_remaining: left } = key.data.data;
    return typeof left === 'number' && left <= 0 ? 'error: no credit left on the key' : 'ok';
  } catch {
    return 'error: no answer';
  }
}
