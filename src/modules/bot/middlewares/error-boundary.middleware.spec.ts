import { TextsService } from '../../../platform/texts/texts.service';
import { DomainError } from '../../../shared/domain-error';
import type { BotContext } from '../bot-context';
import type { Replies } from '../replies.service';
import type { View } from '../view';
import { ErrorBoundaryMiddleware } from './error-boundary.middleware';

class Unavailable extends DomainError {
  override readonly code = 'ai.unavailable';
  override readonly kind = 'upstream';
}

class Broken extends DomainError {
  override readonly code = 'crypto.broken';
  override readonly kind = 'internal';
}

describe("the bot's error boundary", () => {
  const said: string[] = [];
  const replies = {
    say: (_ctx: BotContext, view: View) => {
      said.push(view.text);
      return Promise.resolve();
    },
  } as unknown as Replies;
  const boundary = new ErrorBoundaryMiddleware(replies, new TextsService());
  const run = (error?: Error) =>
    boundary.use({ language: 'ru' } as BotContext, () => (error ? Promise.reject(error) : Promise.resolve()));

  beforeEach(() => {
    said.length = 0;
  });

  it('says a refusal the product knows in its own words', async () => {
    await run(new Unavailable());
    expect(said).toEqual(['Не получается написать текст прямо сейчас. Попробуйте, пожалуйста, через несколько минут.']);
  });

  it('leaves faults of ours to the intake, and says nothing', async () => {
    await expect(run(new Broken())).rejects.toThrow('crypto.broken');
    await expect(run(new TypeError('x'))).rejects.toThrow(TypeError);
    await run();
    expect(said).toEqual([]);
  });
});
