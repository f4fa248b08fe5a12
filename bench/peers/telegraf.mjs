// Telegraf 4 + Express 5 + pg + ioredis; CLIENT=undici replaces its callApi by a pool of undici's. Webhook replies are off,
// so that every call is a real one like the others'.
import express from 'express';
import { Redis } from 'ioredis';
import pg from 'pg';
import { Telegraf, Telegram } from 'telegraf';
import { Pool } from 'undici';
import { BACK, KEYBOARD, personOf, settings, textOf, welcome } from './common.mjs';

const pool = new pg.Pool({ connectionString: settings.database, max: 20 });
const redis = new Redis(settings.redis);
const bot = new Telegraf(settings.token, { telegram: { apiRoot: settings.apiRoot, webhookReply: false } });

if (settings.client === 'undici') {
  const http = new Pool(settings.apiRoot, { connections: 100, pipelining: 1, keepAliveTimeout: 60_000 });
  // Telegraf makes a new Telegram for each update, so the prototype it is.
  Telegram.prototype.callApi = async (method, payload) => {
    const { body } = await http.request({
      path: `/bot${settings.token}/${method}`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payload),
    });
    const answer = await body.json();
    if (!answer.ok) throw new Error(`${method}: ${answer.error_code} ${answer.description}`);
    return answer.result;
  };
}

bot.use(async (ctx, next) => {
  ctx.person = await personOf(pool, ctx.from);
  await next();
});
bot.start(async (ctx) => {
  const text = await textOf(redis, ctx.person.sign);
  await ctx.reply(welcome(ctx.from.first_name, text), { parse_mode: 'HTML', reply_markup: KEYBOARD });
});
bot.action(/^h:(\w+)$/, async (ctx) => {
  const text = await textOf(redis, ctx.match[1]);
  await ctx.answerCbQuery();
  await ctx.editMessageText(text, { parse_mode: 'HTML', reply_markup: BACK });
});
bot.catch((error) => {
  throw error;
});
bot.botInfo = await bot.telegram.getMe();

const app = express();
app.disable('x-powered-by');
app.use(bot.webhookCallback('/webhook', { secretToken: settings.secret }));
app.listen(settings.port, '127.0.0.1');
