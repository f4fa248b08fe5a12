import { chatOfSend, isGroup } from './send-lane';

describe('chatOfSend', () => {
  it.each([
    'sendMessage',
    'sendPhoto',
    'sendMessageDraft',
    'editMessageText',
    'editEphemeralMessageText',
    'copyMessages',
    'forwardMessage',
  ])('%s sends into its chat', (method) => {
    expect(chatOfSend(method, { chat_id: 7 })).toBe('7');
  });

  it.each([
    'getMe',
    'getUpdates',
    'setWebhook',
    'answerCallbackQuery',
    'deleteMessage',
    'sendChatAction',
    'editForumTopic',
    'editUserStarSubscription',
    'createInvoiceLink',
  ])('%s has no lane', (method) => {
    expect(chatOfSend(method, { chat_id: 7 })).toBeUndefined();
  });

  it('an inline message is in no chat of ours', () => {
    expect(chatOfSend('editMessageText', { inline_message_id: 'x' })).toBeUndefined();
  });
});

it.each([
  ['7', false],
  ['-1001', true],
  ['@channel', true],
])('the chat %s is a group: %s', (chat, group) => {
  expect(isGroup(chat)).toBe(group);
});
