import { showSign } from '../../../src/modules/bot/callbacks/horoscope.callback';
import type { ZodiacSign } from '../../../src/shared/zodiac-sign';
import type { Person } from '../../../src/sandbox/telegram/client-api';
import type { AnyUpdate } from '../rig/fault-rig';

/** Below the emulator's own numbers. */
let lastUpdateId = 1_000_000;

/** Somebody presses the button of a sign under a text, as Telegram tells it. */
export function pressOf({ id, first_name }: Person, sign: ZodiacSign): AnyUpdate {
  const update_id = ++lastUpdateId;
  return {
    update_id,
    callback_query: {
      id: String(update_id),
      from: { id, is_bot: false, first_name, language_code: 'ru' },
      message: { message_id: 1, date: 1_795_392_000, chat: { id, type: 'private', first_name }, text: 'Signs' },
      chat_instance: '1',
      data: showSign.pack(sign),
    },
  };
}
