import { z } from 'zod';
import { completion, FaultyOpenRouter, json, type Step } from '../../../test/support/faulty-openrouter';
import { streamed } from '../../../test/support/streamed-answer';
import { OpenRouterChat } from './openrouter-chat';

const TEXT = 'Тихий день. Отложите споры.';
const ANSWER = JSON.stringify({ text: TEXT });

describe('what comes where a stream was asked for', () => {
  let openRouter: FaultyOpenRouter;
  let parts: unknown[];

  beforeAll(async () => {
    openRouter = await FaultyOpenRouter.start();
  });
  afterAll(() => openRouter.close());

  const ask = (step: Step) => {
    parts = [];
    openRouter.play(step);
    const chat = new OpenRouterChat({ apiKey: 'sk-or-a-key-of-the-test', baseUrl: openRouter.url });
    const query = {
      ...{ models: ['a/model'], system: 'Пиши коротко.', prompt: 'Овен', schema: z.object({ text: z.string() }) },
      ...{ maxTokens: 100, user: undefined, onPartial: (part: unknown) => void parts.push(part) },
    };
    return chat.ask(query, AbortSignal.timeout(5_000), () => new Date(0));
  };

  it.each([
    ['a stream', streamed(ANSWER), ['Тихий день.']],
    ['a whole answer', completion(ANSWER), []],
  ])('%s is read, with its bill', async (_, step, shown) => {
    // Red without `inOnePiece`: a whole answer is a bad one.
    const reply = await ask(step);
    expect(reply).toMatchObject({ object: { text: TEXT }, bill: { costUsd: 0.002, tokens: { completion: 50 } } });
    expect(parts.slice(-1)).toEqual(shown.map((text) => ({ text })));
  });

  it.each([
    ['an empty answer', completion(''), 'bad_output'],
    ['no content', completion(null), 'bad_output'],
    ['an answer cut at the limit', completion('{"text":"Тихий', {}, 'length'), 'bad_output'],
    ['a filtered one', completion('', {}, 'content_filter'), 'refused'],
    ['JSON that is neither', json({ hello: 1 }), 'bad_output'],
    ['an error', json({ error: { code: 402, message: 'pay' } }), 'no_credit'],
  ])('%s is not', async (_, step, reason) => {
    expect(await ask(step)).toMatchObject({ fault: { reason } });
  });
});
