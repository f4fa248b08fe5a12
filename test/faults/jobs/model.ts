import { FaultyOpenRouter, hang, type Step } from '../../support/faulty-openrouter';
import { writesWell } from '../../support/model-texts';

/** A model that writes a good daily text, each time another. */
export const writes: Step = writesWell();

/** The same after `ms`, as a real model takes its time. */
export const writesAfter =
  (ms: number): Step =>
  (response) => {
    setTimeout(() => {
      writes(response);
    }, ms);
  };

/** An OpenRouter for processes of their own: what it is asked can be counted, and a text can be made to last. */
export class RigModel {
  private constructor(private readonly server: FaultyOpenRouter) {}

  static async start(): Promise<RigModel> {
    const server = await FaultyOpenRouter.start();
    server.play(writes);
    return new RigModel(server);
  }

  /** For the processes that ask it. */
  get environment(): Readonly<Record<string, string>> {
    return { OPENROUTER_API_KEY: 'sk-or-a-key-of-the-test', OPENROUTER_BASE_URL: this.server.url };
  }

  /** How many texts were asked for since it last changed its ways; questions about the key do not count. */
  get asked(): number {
    return this.server.seen.filter(({ body }) => body.includes('"messages"')).length;
  }

  /** From now on it answers so; what hangs goes on hanging. */
  answer(step: Step): void {
    this.server.play(step);
  }

  /** From now on it takes requests and says nothing. */
  stall(): void {
    this.server.play(hang);
  }

  async close(): Promise<void> {
    await this.server.close();
  }
}

/** Whether a picture's caption has its text, and not the words of waiting. */
export const isWritten = (message: { readonly caption?: string }): boolean =>
  message.caption !== undefined && !/Смотрю на небо|ИИ пишет дальше/.test(message.caption);
