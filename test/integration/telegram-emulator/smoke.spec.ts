import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTelegramEmulator } from '../../../src/sandbox/telegram/server/telegram-emulator';
import { Telegram } from 'telegraf';

it('smoke', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'tg-'));
  const e = await startTelegramEmulator({ storeDir: dir });
  const bot = new Telegram(e.token, { apiRoot: e.url });
  const post = async (p: string, b: unknown, m = 'POST') => (await fetch(e.url + p, { method: m, headers: { 'content-type': 'application/json' }, body: JSON.stringify(b) })).json();
  console.log(await bot.getMe());
  const person: any = await post('/client/persons', { first_name: 'A' });
  console.log(await post(`/client/persons/${person.id}/messages`, { text: '/start abc https://example.com/x?y=1. hi @someone #tag a@b.co' }));
  console.log(JSON.stringify(await bot.getUpdates(0, 100, 0, undefined)));
  console.log(JSON.stringify(await bot.sendMessage(person.id, '<b>hi</b> <i>x</i> 😀 <a href="example.com">l</a>', { parse_mode: 'HTML', reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] } })));
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const m = await bot.sendPhoto(person.id, { source: png, filename: 'x.png' }, { caption: 'cap', parse_mode: 'HTML' });
  console.log(JSON.stringify(m));
  console.log(JSON.stringify(await bot.sendPhoto(person.id, m.photo[0]!.file_id)));
  const link = await bot.getFileLink(m.photo[0]!.file_id);
  console.log((await (await fetch(link)).arrayBuffer()).byteLength, png.length);
  console.log(await (await fetch(e.url + '/bot123/getMe')).text(), await (await fetch(e.url + `/bot${e.token}/getme`)).text(), await (await fetch(e.url + `/bot${e.token}/nope`)).text());
  await expect(bot.sendMessage(person.id, '<b>hi', { parse_mode: 'HTML' })).rejects.toThrow('x');
  await e.close();
});
