// grammY + Fastify + pg + ioredis, as grammY's documentation has it; CLIENT=undici gives it a pool of undici's.
import Fastify from 'fastify';
import { Bot, webhookCallback } from 'grammy';
import { Redis } from 'ioredis';
import pg from 'pg';
import { BACK, KEYBOARD, personOf, settings, textOf, welcome } from './common.mjs';
import { undiciFetch } from './undici-fetch.mjs';

const pool = new pg.Pool({ connectionString: settings.database, max: 20 });
const redis = new Redis(settings.redis);
const client = { apiRoot: settings.apiRoot };
if (settings.client === 'undici') client.fetch = undiciFetch(settings.apiRoot);
const bot = new Bot(settings.token, { client });

bot.use(async (ctx, next) => {
  ctx.person = await personOf(pool, ctx.from);
  await next();
});
bot.command('start', async (ctx) => {
  const text = await textOf(redis, ctx.person.sign);
  await ctx.reply(welcome(ctx.from.first_name, text), { parse_mode: 'HTML', reply_markup: KEYBOARD });
});
bot.callbackQuery(/^h:(\w+)$/, async (ctx) => {
  const text = await textOf(redis, ctx.match[1]);
  await ctx.answerCallbackQuery();
  await ctx.editMessageText(text, { parse_mode: 'HTML', reply_markup: BACK });
});
bot.catch((error) => {
  throw error;
});

const app = Fastify({ logger: false });
app.post('/webhook', webhookCallback(bot, 'fastify', { secretToken: settings.secret }));
await bot.init();
await app.listen({ port: settings.port, host: '127.0.0.1' });
