// What the peers share: settings, SQL, texts. All do the same work: secret → SELECT the person (else INSERT) → Redis GET of
// the sign's text → one message, or the answer to the press and one edit → 200.
export const settings = {
  port: Number(process.env.PORT),
  secret: process.env.SECRET,
  token: process.env.BOT_TOKEN,
  apiRoot: process.env.API_ROOT,
  database: process.env.PG_URL,
  redis: process.env.REDIS_URL,
  /** `undici` in place of the framework's own HTTP client. */
  client: process.env.CLIENT ?? '',
};

const SIGNS = 'aries,taurus,gemini,cancer,leo,virgo,libra,scorpio,sagittarius,capricorn,aquarius,pisces'.split(',');
const inRows = (list, size) => (list.length > 0 ? [list.slice(0, size), ...inRows(list.slice(size), size)] : []);

export const KEYBOARD = {
  inline_keyboard: inRows(
    SIGNS.map((sign) => ({ text: sign, callback_data: `h:${sign}` })),
    3,
  ),
};
export const BACK = { inline_keyboard: [[{ text: '« Назад', callback_data: 'menu' }]] };

export const SELECT = 'SELECT id, telegram_id, first_name, sign FROM users WHERE telegram_id = $1';
export const INSERT = `INSERT INTO users (telegram_id, username, first_name, language_code) VALUES ($1, $2, $3, $4)
  ON CONFLICT (telegram_id) DO UPDATE SET username = excluded.username RETURNING id, telegram_id, first_name, sign`;

export const valuesOf = (from) => [from.id, from.username ?? null, from.first_name, from.language_code ?? null];
export const welcome = (name, text) => `Здравствуйте, ${name}!\n\n${text}`;

/** Loads or adds a person through a pool of `pg`. */
export async function personOf(pool, from) {
  const found = await pool.query(SELECT, [from.id]);
  return found.rows[0] ?? (await pool.query(INSERT, valuesOf(from))).rows[0];
}

/** Today's text of a sign. */
export async function textOf(redis, sign) {
  const date = new Date().toISOString().slice(0, 10);
  return (await redis.get(`horoscope:${date}:${sign}`)) ?? 'Гороскоп ещё не готов';
}
