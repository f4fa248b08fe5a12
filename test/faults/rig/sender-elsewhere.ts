import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { SendLane } from '../../../src/platform/telegram/send-lane';
import type { SendOrder, SendResult } from './lone-sender';

/** A process of its own that sends through the real `TelegramModule`. */
export class SenderElsewhere {
  private readonly waiting = new Map<number, (result: SendResult) => void>();
  private lastId = 0;

  private constructor(private readonly child: ChildProcess) {
    child.on('message', (result: SendResult) => {
      this.waiting.get(result.id)?.(result);
      this.waiting.delete(result.id);
    });
  }

  /** Starts one and waits until it can send. */
  static async start(databaseUrl: string, apiRoot: string): Promise<SenderElsewhere> {
    const hook = join(__dirname, '../../support/typescript-hook.cjs');
    const child = fork(join(__dirname, 'lone-sender.ts'), [databaseUrl, apiRoot], { execArgv: ['-r', hook] });
    const [said] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as unknown[];
    if (said !== 'ready') throw new Error('The process ended before it could send');
    return new SenderElsewhere(child);
  }

  /** Sends a text; throws what the process was told. */
  async send(lane: SendLane, chat: number, text: string): Promise<void> {
    const order: SendOrder = { id: ++this.lastId, lane, chat, text };
    const answer = new Promise<SendResult>((resolve) => this.waiting.set(order.id, resolve));
    this.child.send(order);
    const { error } = await answer;
    if (error !== undefined) throw new Error(error);
  }

  /** `kill -9`; what it still had to send is never answered. */
  async kill(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }
}
