import { NoFreeSlot } from '../../../platform/telegram/send-lane';
import { TelegramError } from '../../../platform/telegram/telegram-error';
import { WaitingRoom, type WaitingPlace } from './waiting-room';

const place = (chatId: string) => ({ chatId, messageId: '1' });

describe('those who wait for one text', () => {
  let waiting: string[];
  let shown: string[];
  let typed: string[];
  let trouble: Map<string, Error>;
  let room: WaitingRoom<WaitingPlace>;

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['performance'] });
    [waiting, shown, typed] = [['1', '2'], [], []];
    trouble = new Map();
    room = new WaitingRoom({
      places: () => Promise.resolve(waiting.map(place)),
      grow: ({ chatId }, text) => {
        const error = trouble.get(chatId);
        if (error) return Promise.reject(error);
        shown.push(`${chatId} ${text}`);
        return Promise.resolve();
      },
      type: ({ chatId }) => {
        typed.push(chatId);
        return Promise.resolve();
      },
    });
  });

  afterEach(() => {
    room.close();
    jest.useRealTimers();
  });

  it('see that it is being written, again and again, until there is a first sentence', async () => {
    room.open();
    await jest.advanceTimersByTimeAsync(0);
    expect(typed).toEqual(['1', '2']);
    await jest.advanceTimersByTimeAsync(9_000);
    expect(typed).toHaveLength(6);
    await room.show('One.');
    await jest.advanceTimersByTimeAsync(9_000);
    expect(typed).toHaveLength(6);
  });

  it('see it grow, whoever comes later as well', async () => {
    await room.show('One.');
    waiting.push('3');
    await room.show('One. Two.');
    expect(shown).toEqual(['1 One.', '2 One.', '1 One. Two.', '2 One. Two.', '3 One. Two.']);
  });

  it('see nothing after its end', async () => {
    room.open();
    room.close();
    await room.show('One.');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(shown).toEqual([]);
    expect(typed).toEqual(['1', '2']);
  });

  it('miss one draft where no slot is free', async () => {
    trouble.set('1', new NoFreeSlot());
    await room.show('One.');
    trouble.clear();
    await room.show('One. Two.');
    expect(shown).toEqual(['2 One.', '1 One. Two.', '2 One. Two.']);
  });

  it.each([
    ['refuses', new TelegramError('editMessageCaption', 403, 'Forbidden: bot was blocked by the user')],
    ['does not answer', new TelegramError('editMessageCaption', 0, 'no answer (UND_ERR_HEADERS_TIMEOUT)')],
  ])('are left alone where Telegram %s, and the others are not', async (_, error) => {
    trouble.set('1', error);
    await room.show('One.');
    trouble.clear();
    await room.show('One. Two.');
    expect(shown).toEqual(['2 One.', '2 One. Two.']);
  });

  it('all wait for the whole text after a 429', async () => {
    trouble.set('1', new TelegramError('sendMessageDraft', 429, 'Too Many Requests', 5));
    await room.show('One.');
    trouble.clear();
    await room.show('One. Two.');
    expect(shown).toEqual(['2 One.']);
  });

  it('keep nobody from writing where the database is away', async () => {
    const lost = new WaitingRoom({
      places: () => Promise.reject(new Error('away')),
      grow: () => Promise.resolve(),
      type: () => Promise.resolve(),
    });
    lost.open();
    await lost.show('One.');
    lost.close();
    expect(shown).toEqual([]);
  });
});
