import type { TestTelegram } from '../../support/telegram-emulator';
import type { Stage } from './mutant';

const PEOPLE = 120;
const GROUPS = 3;

/** Lets everybody write to the bot once, and some add it to a group. */
export async function setStage(telegram: TestTelegram): Promise<Stage> {
  const people = [];
  for (let i = 0; i < PEOPLE; i++) people.push(await telegram.person({ language_code: i % 4 === 0 ? 'en' : 'ru' }));
  const groups = [];
  for (const person of people.slice(0, GROUPS)) groups.push(await person.addsBotToGroup());
  for (const person of people) await telegram.client('POST', `/persons/${person.id}/messages`, { text: '/start' });
  await telegram.settled();
  return { people: people.map(({ id }) => id), groups };
}
