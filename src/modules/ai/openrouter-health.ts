import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { AppCache } from '../../platform/cache/app-cache';
import { AppConfig } from '../../platform/config/app-config';
import { HealthRegistry } from '../../platform/health/health-registry';

const CACHE_KEY = 'health:openrouter';
const CACHED_FOR_MS = 5 * 60 * 1_000;
const LIMIT_MS = 1_000;

/** `limit_remaining` is US dollars left on the key, `null` for a key without a limit. */
const keySchema = z.object({ data: z.object({ limit_remaining: z.number().nullish() }) });

/** Tells whether OpenRouter takes our key: asks at most every 5 minutes and waits 1 s; the bot serves without it. */
@Injectable()
export class OpenRouterHealth implements OnModuleInit {
  constructor(
    private readonly config: AppConfig,
    private readonly cache: AppCache,
    private readonly health: HealthRegistry,
  ) {}

  onModuleInit(): void {
    this.health.register({ name: 'openrouter', critical: false, check: () => this.check() });
  }

  private async check(): Promise<string> {
    const { apiKey, baseUrl } = this.config.openrouter;
    if (apiKey === undefined) return 'off';
    const known = await this.cache.get<string>(CACHE_KEY);
    if (known !== undefined) return known;
    const state = await stateOfKey(`${baseUrl}/key`, apiKey);
    await this.cache.set(CACHE_KEY, state, CACHED_FOR_MS);
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
