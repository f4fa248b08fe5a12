// `npm run subscription:grant -- TELEGRAM_ID DAYS`: adds premium to a person, behind what they have.
import { build, built, fail, onDatabase, reasonOf } from './on-database.mjs';

const MISSING_TABLE = '42P01';

async function grant(url, telegramId, days) {
  const { DataSource } = await import('typeorm');
  const { dataSourceOptions } = built('platform/database/data-source');
  const { Database } = built('platform/database/database');
  const { User } = built('modules/users/user.entity');
  const { PersonEvent } = built('modules/users/person-event.entity');
  const { UsersRepository } = built('modules/users/users.repository');
  const { SubscriptionsRepository } = built('modules/subscriptions/subscriptions.repository');
  const options = { ...dataSourceOptions({ url, poolSize: 1 }), entities: [User, PersonEvent] };
  const dataSource = await new DataSource(options).initialize();
  try {
    const database = new Database(dataSource);
    const repositories = [User, PersonEvent].map((entity) => dataSource.getRepository(entity));
    const person = await new UsersRepository(...repositories, database).findByTelegramId(telegramId);
    if (!person) return null;
    const given = { days, source: 'grant', grantedBy: 'npm run subscription:grant' };
    return await new SubscriptionsRepository(database).add(person.id, given);
  } finally {
    await dataSource.destroy();
  }
}

function wholeNumber(text) {
  return /^[1-9]\d{0,15}$/.test(text ?? '') && Number.isSafeInteger(Number(text)) ? Number(text) : null;
}

const [telegramId, days] = process.argv.slice(2).map(wholeNumber);
if (process.argv.length !== 4 || telegramId === null) {
  fail('Usage: npm run subscription:grant -- TELEGRAM_ID DAYS');
}
build();
const { isGrantable, MAX_GRANT_DAYS } = built('modules/subscriptions/domain/duration');
if (!isGrantable(days)) fail(`DAYS is a whole number from 1 to ${MAX_GRANT_DAYS}`);

try {
  const until = await onDatabase((url) => grant(url, telegramId, days));
  if (!until) fail(`Nobody with the Telegram id ${telegramId} has written to this bot yet; let them press Start first`);
  console.log(`${telegramId} has premium until ${until.toISOString()}`);
} catch (error) {
  if (error.code === MISSING_TABLE) {
    fail('This database has no tables of the bot, or older ones: start the bot, or run npm run migration:run');
  }
  fail(reasonOf(error));
}
