import { firstSign } from '../../../src/modules/bot/callbacks/horoscope.callback';
import type { TelegramPerson } from '../../support/telegram-emulator';

/** Somebody writes and presses; throws where they are not answered as on any other day. */
export async function isServed(person: TelegramPerson): Promise<void> {
  const answers = await person.sends('/start');
  const choice = answers.find((message) => message.inline_keyboard);
  if (!choice) throw new Error(`/start was answered with ${JSON.stringify(answers)}`);
  const press = await person.pressesData(choice.message_id, firstSign.pack('leo'));
  if (!press.answered || !press.messages.some((message) => message.photo))
    throw new Error(`The press was answered with ${JSON.stringify(press)}`);
}
