import type { ClientHistory, ClientMessage, ClientState, NewMessage, NewPerson, Person } from './types';

const ROOT = '/sandbox/api';

/** A refusal of the emulated Telegram, in its own words; status 0 where nobody answered. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** The bot and the persons. */
export function getState(): Promise<ClientState> {
  return call('GET', '/state');
}

/** A page of a chat, oldest first; the newest page without `before`. */
export function getHistory(personId: number, limit: number, before?: number): Promise<ClientHistory> {
  const query = new URLSearchParams({ limit: String(limit), ...(before !== undefined && { before: String(before) }) });
  return call('GET', `/persons/${personId}/messages?${query}`);
}

/** Adds a person. */
export function createPerson(person: NewPerson): Promise<Person> {
  return call('POST', '/persons', person);
}

/** Writes to the bot. */
export function sendMessage(personId: number, message: NewMessage): Promise<ClientMessage> {
  return call('POST', `/persons/${personId}/messages`, message);
}

/** Presses an inline button; the answer comes as a `callback_answer` event with the same id. */
export function pressButton(personId: number, messageId: number, data: string): Promise<{ callback_query_id: string }> {
  return call('POST', `/persons/${personId}/callbacks`, { message_id: messageId, data });
}

/** Types `@bot query`; the results come as an `inline_answer` event with the same id. */
export function askInline(personId: number, query: string): Promise<{ inline_query_id: string }> {
  return call('POST', `/persons/${personId}/inline_queries`, { query });
}

/** Sends one of the results into the chat. */
export function sendInlineResult(personId: number, queryId: string, resultId: string): Promise<ClientMessage> {
  return call('POST', `/persons/${personId}/inline_results`, { inline_query_id: queryId, result_id: resultId });
}

/** Blocks or unblocks the bot. */
export function setBlocked(personId: number, blocked: boolean): Promise<Person> {
  return call('PUT', `/persons/${personId}/blocked`, { blocked });
}

/** Address of a photo or document. */
export function fileUrl(fileId: string): string {
  return `${ROOT}/files/${encodeURIComponent(fileId)}`;
}

/** Address of a chat's event stream. */
export function eventsUrl(personId: number): string {
  return `${ROOT}/persons/${personId}/events`;
}

async function call<T>(method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(ROOT + path, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  }).catch((error: unknown) => {
    throw new ApiError(0, String(error));
  });
  const answer: unknown = await response.json().catch(() => ({}));
  if (!response.ok) throw new ApiError(response.status, errorOf(answer) ?? response.statusText);
  return answer as T;
}

function errorOf(answer: unknown): string | undefined {
  const isRefusal = typeof answer === 'object' && answer !== null && 'error' in answer;
  return isRefusal ? String(answer.error) : undefined;
}
