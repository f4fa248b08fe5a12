import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InlineQueryResult } from '@grammyjs/types';
import type { Clock } from '../../src/shared/clock';
import type { ApiAnswer, RecordedCall } from '../../src/sandbox/telegram/bot-api/bot-api';
import type {
  ClientHistory,
  ClientMessage,
  NewMessage,
  NewPerson,
  Person,
  RawMessage,
} from '../../src/sandbox/telegram/client-api';
import { TelegramRefusal } from '../../src/sandbox/telegram/protocol/refusal';
import { startTelegramEmulator, type TelegramEmulator } from '../../src/sandbox/telegram/server/telegram-emulator';

/** How long a bot may take to do what a test waits for. */
const PATIENCE_MS = 20_000;

/** One call the bot made, with what Telegram answered. */
export interface BotCall extends RecordedCall {
  answer: ApiAnswer;
}

/** What came of pressing a button. */
export interface Press {
  /** Whether the bot answered the press; an unanswered one keeps spinning in the chat. */
  answered: boolean;
  /** The toast's text. */
  text?: string;
  /** Whether the text came as a dialog to be closed. */
  alert: boolean;
  /** Messages the bot sent or edited meanwhile. */
  messages: ClientMessage[];
}

/** What the bot answered to an inline query. */
export interface InlineAnswer {
  /** Of the query. */
  id: string;
  results: InlineQueryResult[];
  button?: { text: string; start_parameter?: string };
  cache_time?: number;
  is_personal?: boolean;
}

/** How a test's Telegram runs. */
export interface TestTelegramOptions {
  clock?: Clock;
  /** Multiplies the waits between deliveries, 1 being Telegram's pace; tests hurry by default. */
  redeliveryScale?: number;
  /** After so long an unanswered update counts as failed, milliseconds. */
  answerTimeoutMs?: number;
  /** Whether the bot hears which inline result was sent. */
  inlineFeedback?: boolean;
  /** Keep everything in this folder, and leave it there; else in a temporary one. */
  folder?: string;
}

/**
 * An emulated Telegram for a test, in process, on a folder of its own.
 *
 * ```ts
 * const telegram = await TestTelegram.start();
 * const anna = await telegram.person({ first_name: 'Anna' });
 * // start the bot with telegram.url and telegram.token, let it set its webhook
 * const [hello] = await anna.sends('/start');
 * const press = await anna.presses('Leo');
 * expect(telegram.callsOf('sendPhoto')).toHaveLength(1);
 * await telegram.close();
 * ```
 */
export class TestTelegram {
  /** Every call the bot made, oldest first. */
  readonly calls: BotCall[] = [];
  private emulator!: TelegramEmulator;
  private readonly refusals = new Map<string, TelegramRefusal[]>();
  private readonly waiting = new Set<() => void>();

  private constructor(
    private readonly folder: string,
    private readonly temporary: boolean,
  ) {}

  /** Starts one; close it when the test is over. */
  static async start(options: TestTelegramOptions = {}): Promise<TestTelegram> {
    const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'telegram-'));
    const telegram = new TestTelegram(folder, options.folder === undefined);
    telegram.emulator = await startTelegramEmulator({
      storeDir: folder,
      clock: options.clock,
      redeliveryScale: options.redeliveryScale ?? 0.01,
      answerTimeoutMs: options.answerTimeoutMs,
      inlineFeedback: options.inlineFeedback,
      hooks: {
        before: ({ method }) => telegram.refusals.get(method)?.shift(),
        after: (call, answer) => {
          telegram.calls.push({ ...call, answer });
          for (const wake of telegram.waiting) wake();
        },
      },
    });
    return telegram;
  }

  /** The Bot API's root, for `TELEGRAM_API_ROOT`. */
  get url(): string {
    return this.emulator.url;
  }

  get token(): string {
    return this.emulator.token;
  }

  /** A new person who speaks Russian and has not written yet. */
  async person(details: Partial<NewPerson> = {}): Promise<TelegramPerson> {
    return new TelegramPerson(this, await this.client<Person>('POST', '/persons', { first_name: 'Anna', ...details }));
  }

  /** The calls of one method. */
  callsOf(method: string): BotCall[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** Forgets the calls so far. */
  forgetCalls(): void {
    this.calls.length = 0;
  }

  /** Refuses the next call of a method, before it does anything: 403, 429 with `retryAfter` seconds and so on. */
  refuseNext(method: string, errorCode: number, description: string, retryAfter?: number): void {
    const refusal = new TelegramRefusal(
      errorCode,
      description,
      retryAfter === undefined ? undefined : { retry_after: retryAfter },
    );
    this.refusals.set(method, [...(this.refusals.get(method) ?? []), refusal]);
  }

  /** Calls the Bot API as the bot would and returns the answer whole. */
  async call(method: string, parameters: object = {}): Promise<ApiAnswer> {
    const response = await fetch(`${this.url}/bot${this.token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(parameters),
    });
    return (await response.json()) as ApiAnswer;
  }

  /** Puts any update on its way, even malformed ones; its own `update_id` is kept. Returns the id. */
  async inject(update: object): Promise<number> {
    return (await this.client<{ update_id: number }>('POST', '/updates', update)).update_id;
  }

  /** Resolves once the bot has taken every update so far (answered 2xx, or confirmed by polling). */
  async settled(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => {
        resolve('late');
      }, PATIENCE_MS);
    });
    const outcome = await Promise.race([this.emulator.settled(), patience]);
    clearTimeout(timer);
    if (outcome !== 'late') return;
    throw new Error(`The bot left updates for ${PATIENCE_MS} ms: ${JSON.stringify(await this.call('getWebhookInfo'))}`);
  }

  /** Waits until `find` returns something, looking again after every call of the bot's. */
  async until<T>(what: string, find: () => Promise<T | undefined>): Promise<T> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const calls = this.calls.length;
      const found = await find();
      if (found !== undefined) return found;
      if (performance.now() >= deadline) throw new Error(`Waited ${PATIENCE_MS} ms for ${what}`);
      if (this.calls.length === calls) await this.nextCall(deadline - performance.now());
    }
  }

  /** A request to the client side; fails on a refusal. */
  async client<T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.url}/client${path}`, {
      method,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as T & { error?: string };
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${answer.error ?? ''}`);
    return answer;
  }

  /** Stops it and removes its temporary folder. */
  async close(): Promise<void> {
    await this.emulator.close();
    if (this.temporary) rmSync(this.folder, { recursive: true, force: true });
  }

  private async nextCall(withinMs: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, Math.max(0, withinMs));
      this.waiting.add(wake);
    });
  }
}

/** A person in a chat with the bot. What they do resolves once the bot's side has taken it. */
export class TelegramPerson {
  /** The chat as it was when the person last did something. */
  private before = new Map<number, string>();

  constructor(
    private readonly telegram: TestTelegram,
    readonly profile: Person,
  ) {}

  /** Id of the person and of the chat. */
  get id(): number {
    return this.profile.id;
  }

  /** Writes a text (or sends a sticker or voice message); resolves with what the bot sent or edited. */
  async sends(message: string | NewMessage): Promise<ClientMessage[]> {
    const content = typeof message === 'string' ? { text: message } : message;
    await this.remember();
    await this.telegram.client<ClientMessage>('POST', `/persons/${this.id}/messages`, content);
    await this.telegram.settled();
    return this.answers();
  }

  /** Presses the newest button with this text: an inline one, or else one of the keyboard under the input line. */
  async presses(text: string): Promise<Press> {
    const { messages, reply_keyboard } = await this.history();
    for (const message of [...messages].reverse()) {
      const button = message.inline_keyboard?.flat().find((each) => each.text === text);
      if (button && 'callback_data' in button) return this.pressesData(message.message_id, button.callback_data);
    }
    const labels = reply_keyboard?.keyboard.flat().map((key) => (typeof key === 'string' ? key : key.text)) ?? [];
    if (labels.includes(text)) return { answered: true, alert: false, messages: await this.sends(text) };
    const inline = messages.flatMap((message) => message.inline_keyboard?.flat().map((each) => each.text) ?? []);
    throw new Error(`No button "${text}" in the chat; there are ${JSON.stringify([...inline, ...labels])}`);
  }

  /** Presses the button of a message by its data. */
  async pressesData(messageId: number, data: string): Promise<Press> {
    await this.remember();
    const press = { message_id: messageId, data };
    const { callback_query_id: id } = await this.telegram.client<{ callback_query_id: string }>(
      'POST',
      `/persons/${this.id}/callbacks`,
      press,
    );
    await this.telegram.settled();
    const answer = this.telegram
      .callsOf('answerCallbackQuery')
      .find((call) => call.parameters.callback_query_id === id && call.answer.ok)?.parameters;
    return {
      answered: answer !== undefined,
      ...(typeof answer?.text === 'string' && { text: answer.text }),
      alert: String(answer?.show_alert) === 'true',
      messages: await this.answers(),
    };
  }

  /** Types `@bot query`; resolves with the bot's answer, or nothing where it gave none. */
  async asksInline(query = ''): Promise<InlineAnswer | undefined> {
    const path = `/persons/${this.id}/inline_queries`;
    const { inline_query_id: id } = await this.telegram.client<{ inline_query_id: string }>('POST', path, { query });
    await this.telegram.settled();
    const answer = this.telegram
      .callsOf('answerInlineQuery')
      .find((call) => call.parameters.inline_query_id === id && call.answer.ok)?.parameters;
    return answer && ({ ...answer, id } as unknown as InlineAnswer);
  }

  /** Sends one of the results into the chat; resolves with it once the bot has seen it. */
  async choosesInline({ id }: InlineAnswer, resultId: string): Promise<ClientMessage> {
    await this.remember();
    const choice = { inline_query_id: id, result_id: resultId };
    const sent = await this.telegram.client<ClientMessage>('POST', `/persons/${this.id}/inline_results`, choice);
    await this.telegram.settled();
    return sent;
  }

  /** The first message that fits of those the bot sent or edited since the person last did something; waits for it if need be. */
  async waitsForMessage(fits: (message: ClientMessage) => boolean = () => true): Promise<ClientMessage> {
    return this.telegram.until('a message of the bot', async () => (await this.answers()).find(fits));
  }

  /** The newest message of the bot's. Fails where there is none. */
  async lastMessage(): Promise<ClientMessage> {
    const message = (await this.history()).messages.findLast(({ from }) => from === 'bot');
    if (!message) throw new Error('The bot has not written yet');
    return message;
  }

  /** Messages the bot sent or edited since the person last did something. */
  async answers(): Promise<ClientMessage[]> {
    const { messages } = await this.history();
    return messages.filter(
      (message) => message.from === 'bot' && this.before.get(message.message_id) !== JSON.stringify(message),
    );
  }

  /** The chat: its last 100 messages and the keyboard under the input line. */
  async history(): Promise<ClientHistory> {
    return this.telegram.client('GET', `/persons/${this.id}/messages?limit=100`);
  }

  /** The last 100 messages as the Bot API describes them. */
  async raw(): Promise<RawMessage[]> {
    return (await this.telegram.client<{ messages: RawMessage[] }>('GET', `/persons/${this.id}/raw?limit=100`))
      .messages;
  }

  /** Blocks the bot; resolves once it knows. */
  async blocks(): Promise<void> {
    await this.setBlocked(true);
  }

  /** Takes the block back; resolves once the bot knows. */
  async unblocks(): Promise<void> {
    await this.setBlocked(false);
  }

  /** Adds the bot to a new group; returns the group's id. */
  async addsBotToGroup(title = 'Group'): Promise<number> {
    const group = await this.telegram.client<{ id: number }>('POST', '/groups', { title, person_id: this.id });
    await this.telegram.settled();
    return group.id;
  }

  /** Writes into a group; resolves once the bot has taken it. */
  async sendsToGroup(groupId: number, text: string): Promise<void> {
    await this.telegram.client('POST', `/groups/${groupId}/messages`, { person_id: this.id, text });
    await this.telegram.settled();
  }

  private async remember(): Promise<void> {
    const { messages } = await this.history();
    this.before = new Map(messages.map((message) => [message.message_id, JSON.stringify(message)]));
  }

  private async setBlocked(blocked: boolean): Promise<void> {
    await this.telegram.client('PUT', `/persons/${this.id}/blocked`, { blocked });
    await this.telegram.settled();
  }
}
