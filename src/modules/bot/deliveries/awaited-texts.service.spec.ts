import { TextsService } from '../../../platform/texts/texts.service';
import type { TelegramClient } from '../../../platform/telegram/telegram-client';
import { TelegramError } from '../../../platform/telegram/telegram-error';
import { DAILY, type HoroscopeAnswer } from '../../horoscope';
import type { AwaitedHoroscope, AwaitingStage } from '../awaited-horoscope.entity';
import type { AwaitedHoroscopesRepository } from '../awaited-horoscopes.repository';
import { MessageDrafts } from '../message-drafts.service';
import { AwaitedTexts } from './awaited-texts.service';

const KEY = { ...DAILY, period: 'week', sign: 'leo', date: '2026-11-23', language: 'ru' } as const;
const part: HoroscopeAnswer = { ...KEY, text: 'Раз.', source: null, writtenTextId: null };
const whole: HoroscopeAnswer = { ...KEY, text: 'Раз. Два.', source: 'generated', writtenTextId: '9' };
const TITLE = '<b>♌ Лев</b> · неделя 23–29 ноября';
const GONE = new TelegramError('deleteMessage', 400, "Bad Request: message can't be deleted for everyone");
const LOST = new TelegramError('sendMessage', 0, 'no answer (UND_ERR_HEADERS_TIMEOUT)');

describe('a text that is a message', () => {
  /** Of the message that waits; none once it waits no more. */
  let stage: AwaitingStage | undefined;
  let calls: { method: string; text?: string }[];
  let refusals: Map<string, TelegramError>;
  let waiting: AwaitedTexts;
  const signal = new AbortController().signal;

  beforeEach(() => {
    stage = 'waiting';
    calls = [];
    refusals = new Map();
    const telegram = {
      call: (method: string, { text }: { text?: string }) => {
        const refusal = refusals.get(method);
        if (refusal) return Promise.reject(refusal);
        calls.push({ method, ...(text !== undefined && { text }) });
        return Promise.resolve(true);
      },
    } as unknown as TelegramClient;
    const whileHeld = async (_place: unknown, work: (stage: AwaitingStage) => Promise<void>) => {
      if (stage) await work(stage);
    };
    const awaited = {
      move: (_place: unknown, from: AwaitingStage, to: AwaitingStage) => {
        const moves = stage === from;
        if (moves) stage = to;
        return Promise.resolve(moves);
      },
      whileHeld,
      whileFree: whileHeld,
      remove: () => {
        stage = undefined;
        return Promise.resolve();
      },
    } as unknown as AwaitedHoroscopesRepository;
    waiting = new AwaitedTexts(telegram, awaited, new MessageDrafts(telegram), new TextsService());
  });

  const place = (): AwaitedHoroscope => {
    return { ...KEY, chatId: '7', messageId: '5', form: 'text', stage: stage!, since: new Date() };
  };
  const grow = () => waiting.grow(place(), part, signal);
  const complete = () => waiting.complete(place(), whole);
  const refuse = (method: string, error: TelegramError) => refusals.set(method, error);
  const methods = () => calls.map(({ method }) => method);
  const offersText = () => {
    expect(calls.at(-1)?.method).toBe('editMessageText');
    expect(calls.at(-1)?.text).toMatch(/отправлен ниже/);
  };

  it('grows as a draft, is sent in its place, and the waiting message goes', async () => {
    await grow();
    expect(calls).toEqual([{ method: 'sendMessageDraft', text: `${TITLE}\n\nРаз.` }]);
    expect(stage).toBe('drafted');
    await complete();
    expect(methods()).toEqual(['sendMessageDraft', 'sendMessage', 'deleteMessage']);
    expect(calls[1]?.text).toContain(`${TITLE}\n\nРаз. Два.\n\n`);
    expect(stage).toBeUndefined();
  });

  it('is edited in where nothing of it was shown', async () => {
    await complete();
    expect(calls).toEqual([{ method: 'editMessageText', text: expect.stringContaining('Раз. Два.') as string }]);
    expect(stage).toBeUndefined();
  });

  it('grows and ends by edits where the Bot API has no drafts', async () => {
    refuse('sendMessageDraft', new TelegramError('sendMessageDraft', 404, 'Not Found: method not found'));
    await grow();
    refusals.clear();
    await grow();
    await complete();
    expect(methods()).toEqual(['editMessageText', 'editMessageText', 'editMessageText']);
    expect(calls[0]?.text).toBe(`${TITLE}\n\nРаз.\n\n<i>ИИ пишет дальше…</i>`);
  });

  it('is edited in where the message is refused', async () => {
    await grow();
    refuse('sendMessage', new TelegramError('sendMessage', 429, 'Too Many Requests', 30));
    await complete();
    expect(calls.at(-1)).toMatchObject({
      method: 'editMessageText',
      text: expect.stringContaining('Раз. Два.') as string,
    });
    expect(stage).toBeUndefined();
  });

  it('is not sent twice where nobody knows whether it was: the waiting message offers it', async () => {
    // Red without `move` before the send: the repeat sends it again.
    await grow();
    refuse('sendMessage', LOST);
    await expect(complete()).rejects.toBe(LOST);
    expect(stage).toBe('sent');
    refusals.clear();
    await complete();
    expect(methods()).toEqual(['sendMessageDraft', 'editMessageText']);
    offersText();
    expect(stage).toBeUndefined();
  });

  it('leaves a pointer where the waiting message is too old to be deleted', async () => {
    await grow();
    refuse('deleteMessage', GONE);
    await complete();
    expect(methods()).toEqual(['sendMessageDraft', 'sendMessage', 'editMessageText']);
    offersText();
  });

  it('is shown nowhere once the message waits for another', async () => {
    const known = place();
    stage = undefined;
    await waiting.grow(known, part, signal);
    await waiting.complete(known, whole);
    expect(calls).toEqual([]);
  });
});
