import { z } from 'zod';
import { badRequest } from '../protocol/refusal';
import { INLINE_ANSWERABLE_S, type InlineAnswer, type InlineQueryRecord, type InlineResult } from '../store/records';
import { inlineAnswerEvent } from '../feed/inline-answer';
import { readInlineResult } from './inline-results';
import { type BotContext, method } from './method';
import { boolean, clamped, json, parsed, string } from './parameters';

const MAX_RESULTS = 50;
const MAX_OFFSET_BYTES = 64;
const DEFAULT_CACHE_S = 300;
const LONGEST_CACHE_S = 24 * 60 * 60;

const answerInlineQuery = method(
  'answerInlineQuery',
  z.object({
    inline_query_id: string(),
    results: json(
      'JSON encoded inline query results',
      z.array(z.unknown(), {
        error: ({ input }) =>
          input === undefined ? 'Parameter "results" is required' : 'Expected an Array of inline query results',
      }),
    ),
    cache_time: clamped(0, LONGEST_CACHE_S).optional(),
    is_personal: boolean().optional(),
    next_offset: string().optional(),
    button: parsed('inline query results button', readButton).optional(),
  }),
  async (context, { inline_query_id, results, cache_time = DEFAULT_CACHE_S, is_personal = false, ...more }) => {
    if (results.length > MAX_RESULTS) throw badRequest('Too many inline query results specified');
    if (Buffer.byteLength(more.next_offset ?? '') > MAX_OFFSET_BYTES) throw badRequest('NEXT_OFFSET_INVALID');
    const read = await readResults(context, results);
    const now = context.clock.now().getTime() / 1000;
    keep(context, inline_query_id, {
      results: read,
      ...(more.button && { button: more.button }),
      cached_until: now + cache_time,
      is_personal,
    });
    return true;
  },
);

/** Methods of inline mode. */
export const INLINE_METHODS = [answerInlineQuery];

async function readResults(context: BotContext, values: readonly unknown[]): Promise<InlineResult[]> {
  const results: InlineResult[] = [];
  for (const value of values) {
    const result = await readInlineResult(context, value);
    if (results.some(({ id }) => id === result.id)) throw badRequest('RESULT_ID_DUPLICATE');
    results.push(result);
  }
  return results;
}

function keep({ store, feed, clock }: BotContext, id: string, answer: InlineAnswer): void {
  const queries = store.tables.table<InlineQueryRecord>('inline_queries');
  const asked = queries.get(id);
  const age = clock.now().getTime() / 1000 - (asked?.asked_at ?? 0);
  if (!asked || asked.answer || age > INLINE_ANSWERABLE_S)
    throw badRequest('Query is too old and response timeout expired or query ID is invalid');
  queries.set(id, { ...asked, answer });
  feed.publish(asked.person_id, inlineAnswerEvent(id, answer));
}

function readButton(value: unknown): InlineAnswer['button'] {
  if (typeof value !== 'object' || value === null) throw badRequest('Object expected as inline query results button');
  const { text, start_parameter = '', web_app } = value as Record<string, unknown>;
  if (typeof text !== 'string') throw badRequest('Can\'t find field "text"');
  if (text.trim() === '') throw badRequest('SWITCH_PM_TEXT_EMPTY');
  if (web_app !== undefined) throw badRequest('WEBAPP_URL_INVALID'); // there are no web apps here
  if (typeof start_parameter !== 'string') throw badRequest('Field "start_parameter" must be of type String');
  if (start_parameter === '') throw badRequest("Can't use empty start_parameter");
  if (start_parameter.length > 64) throw badRequest('Too long start_parameter specified');
  if (!/^[\w-]+$/.test(start_parameter)) throw badRequest('Unallowed characters in start_parameter are used');
  return { text, start_parameter };
}
