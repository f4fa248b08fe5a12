import type { TelegramClient } from '../../platform/telegram/telegram-client';
import { TelegramError } from '../../platform/telegram/telegram-error';
import { MessageDrafts } from './message-drafts.service';

describe('drafts of messages', () => {
  let calls: unknown[];
  let refusal: TelegramError | undefined;
  let drafts: MessageDrafts;
  const signal = new AbortController().signal;
  const show = () => drafts.show({ chatId: 7, draftId: 5, text: '<b>One.</b>' }, signal);

  beforeEach(() => {
    [calls, refusal] = [[], undefined];
    const call = (...args: unknown[]) => {
      calls.push(args);
      return refusal ? Promise.reject(refusal) : Promise.resolve(true);
    };
    drafts = new MessageDrafts({ call } as unknown as TelegramClient);
  });

  it('go to private chats, in the lane that never waits', async () => {
    expect([drafts.areTakenBy(7), drafts.areTakenBy(-100)]).toEqual([true, false]);
    expect(await show()).toBe(true);
    const draft = { chat_id: 7, draft_id: 5, text: '<b>One.</b>', parse_mode: 'HTML' };
    expect(calls).toEqual([['sendMessageDraft', draft, { lane: 'draft', signal }]]);
  });

  it.each([
    [404, 'Not Found: method not found'],
    [404, 'Not Found'],
    [400, 'Bad Request: TEXTDRAFT_PEER_INVALID'],
  ])('are over for this bot where it is told %d %s', async (code, description) => {
    refusal = new TelegramError('sendMessageDraft', code, description);
    expect(await show()).toBe(false);
    expect(drafts.areTakenBy(7)).toBe(false);
  });

  it.each([
    [403, 'Forbidden: bot was blocked by the user'],
    [429, 'Too Many Requests: retry after 3'],
    [0, 'no answer (ECONNRESET)'],
  ])('go on elsewhere after %d %s, which whoever asked hears', async (code, description) => {
    refusal = new TelegramError('sendMessageDraft', code, description);
    await expect(show()).rejects.toBe(refusal);
    expect(drafts.areTakenBy(7)).toBe(true);
  });
});
