// The updates the load is made of, as whole HTTP requests, written by hand so that making them costs next to nothing.

export const SIGNS = 'aries,taurus,gemini,cancer,leo,virgo,libra,scorpio,sagittarius,capricorn,aquarius,pisces'.split(
  ',',
);

/**
 * The load, repeated: 70 % a horoscope button (half of them under a picture, half under a text), 20 % `/start` of a known
 * person, 10 % of a new one.
 */
const MIX = (
  'page press page known press page new press page known ' + 'press page press known page press new page press known'
).split(' ');

/** Known persons have the ids from here on; so many that nobody comes near a flood limit. */
export const KNOWN_BASE = 1_000_000_000;
export const KNOWN = 5_000;

/** Coprime to `KNOWN`: each known person comes in turn, neighbours far apart. */
const STRIDE = 3_089;

const CARD = JSON.stringify('Выберите знак зодиака, и я покажу гороскоп на сегодня. '.repeat(4));
const PHOTO =
  '"photo":[{"file_id":"AgACAgIAAxkDAAIB","file_unique_id":"AQADx","width":1024,"height":1024,"file_size":90000}]';
const BOT = '{"id":7000000001,"is_bot":true,"first_name":"Bench","username":"bench_bot"}';
const ENTITIES = '"entities":[{"offset":0,"length":6,"type":"bot_command"}]';
const KEYBOARD = JSON.stringify({
  inline_keyboard: [0, 3, 6, 9].map((row) =>
    SIGNS.slice(row, row + 3).map((sign) => ({ text: `♈ ${sign}`, callback_data: `h:${sign}` })),
  ),
});

const person = (id) => `"id":${id},"first_name":"User ${id % 1_000}","last_name":"Иванов","username":"user_${id}"`;
const from = (id) => `"from":{${person(id)},"is_bot":false,"language_code":"ru"}`;
const chat = (id) => `"chat":{${person(id)},"type":"private"}`;
const messageId = (updateId) => `"message_id":${(updateId % 1_000_000) + 1}`;
const seconds = () => Math.floor(Date.now() / 1_000);

/** `/start` as a body. */
export const start = (updateId, id) =>
  `{"update_id":${updateId},"message":{${messageId(updateId)},${from(id)},${chat(id)},"date":${seconds()},` +
  `"text":"/start",${ENTITIES}}}`;

/** A pressed horoscope button as a body; `isPhoto`: under a picture, which the bot turns, else under a text. */
function press(updateId, id, sign, isPhoto) {
  const content = isPhoto ? `${PHOTO},"caption":${CARD}` : `"text":${CARD}`;
  return (
    `{"update_id":${updateId},"callback_query":{"id":"${updateId}",${from(id)},"message":{${messageId(updateId)},` +
    `"from":${BOT},${chat(id)},"date":${seconds() - 60},${content},"reply_markup":${KEYBOARD}},` +
    `"chat_instance":"-${id}77","data":"h:${sign}"}}`
  );
}

/** One press of each sign's button. */
export const pressEachSign = (firstUpdateId, id) => SIGNS.map((sign, i) => press(firstUpdateId + i, id, sign, false));

/** The head of every request to `url`. */
export function requestTo(url, secret) {
  const { host, pathname } = new URL(url);
  const head =
    `POST ${pathname} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nConnection: keep-alive\r\n` +
    `X-Telegram-Bot-Api-Secret-Token: ${secret}\r\nContent-Length: `;
  return (body) => `${head}${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** Gives the updates of the load one after another, ids from `firstUpdateId` and `firstNewId` on. */
export function* loadUpdates(firstUpdateId, firstNewId) {
  let newId = firstNewId;
  for (let turn = 0; ; turn++) {
    const kind = MIX[turn % MIX.length];
    const updateId = firstUpdateId + turn;
    const id = kind === 'new' ? newId++ : KNOWN_BASE + ((turn * STRIDE) % KNOWN);
    const isPress = kind === 'page' || kind === 'press';
    const body = isPress ? press(updateId, id, SIGNS[turn % SIGNS.length], kind === 'page') : start(updateId, id);
    yield { kind, updateId, id, body };
  }
}

/** The first `/start` of each known person, which makes them known. */
export function* introductions(firstUpdateId) {
  for (let i = 0; i < KNOWN; i++) {
    const updateId = firstUpdateId + i;
    yield { kind: 'new', updateId, id: KNOWN_BASE + i, body: start(updateId, KNOWN_BASE + i) };
  }
}
