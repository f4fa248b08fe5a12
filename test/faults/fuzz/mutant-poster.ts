import { Pool } from 'undici';
import { WEBHOOK_PATH } from '../../../src/platform/config/app-config';
import type { Mutant } from './mutant';

const CONNECTIONS = 20;
/** The bot lets nobody wait longer than 8 s for their own earlier update; on a machine with too much to do they would. */
const LONG_WAIT_MS = 7_500;
const TRIES = 5;
const KNOWN: readonly number[] = [200, 400, 401, 413];

/** A mutant that was answered with an error of ours, or whose handler failed; -1 where none is known to be the cause. */
export interface Failure {
  readonly index: number;
  readonly problem: string;
}

/** Posts mutants to the webhook of an application, in this process or another, and keeps what came of it. */
export class MutantPoster {
  /** How often each HTTP status was answered. */
  readonly statuses = new Map<number, number>();
  /** Requests that got no answer at all. */
  readonly broken: unknown[] = [];
  private readonly pool: Pool;

  constructor(
    origin: string,
    private readonly webhookSecret: string,
  ) {
    this.pool = new Pool(origin, { connections: CONNECTIONS });
  }

  /** Posts all, twenty at a time, and gives those that were answered with a status of no known meaning. */
  async post(mutants: readonly Mutant[]): Promise<Failure[]> {
    const failures: Failure[] = [];
    const left = [...mutants].reverse();
    const worker = async () => {
      for (let mutant = left.pop(); mutant; mutant = left.pop()) {
        const status = await this.postOne(mutant);
        this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
        if (!KNOWN.includes(status)) failures.push({ index: mutant.index, problem: `answered ${status}` });
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, worker));
    return failures;
  }

  /** Ends its connections. */
  async close(): Promise<void> {
    await this.pool.close();
  }

  /** The answer's status; an update that had to wait for another one of the same person comes again, as Telegram's does. */
  private async postOne(mutant: Mutant): Promise<number> {
    for (let tries = 1; ; tries++) {
      const began = performance.now();
      const status = await this.request(mutant);
      if (status !== 503 || performance.now() - began < LONG_WAIT_MS || tries === TRIES) return status;
    }
  }

  private async request({ body, secretIsRight }: Mutant): Promise<number> {
    const secret = secretIsRight ? this.webhookSecret : 'wrong';
    try {
      const answer = await this.pool.request({
        method: 'POST',
        path: WEBHOOK_PATH,
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
        body,
      });
      await answer.body.dump();
      return answer.statusCode;
    } catch (error) {
      this.broken.push(error);
      return 0;
    }
  }
}
