import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningApp } from '../../support/running-app';
import type { TelegramPerson } from '../../support/telegram-emulator';
import type { FaultRig } from './fault-rig';

/** What `/health` and `/health/ready` say at the moment. */
export interface Health {
  readonly status: number;
  readonly word: string;
  readonly checks: Readonly<Record<string, string>>;
  readonly ready: number;
}

/** Asks a process both questions at once. */
export async function healthOf(app: RunningApp): Promise<Health> {
  const [health, ready] = await Promise.all([app.get('/health'), app.get('/health/ready')]);
  const { status: word, checks } = health.body as { status: string; checks: Record<string, string> };
  return { status: health.status, word, checks, ready: ready.status };
}

/** Asks until the answer is as it should be, for as long as a dependency may take to be missed or to come back. */
export function untilHealth(app: RunningApp, fits: (health: Health) => boolean): Promise<Health> {
  return patiently('to be well', () => healthOf(app), fits);
}

/** Looks again and again for a minute and a half until what is seen `fits`; a loaded machine takes its time. */
export async function patiently<T>(what: string, look: () => T | Promise<T>, fits: (seen: T) => boolean): Promise<T> {
  const deadline = performance.now() + 90_000;
  for (;;) {
    const seen = await look();
    if (fits(seen)) return seen;
    if (performance.now() > deadline) throw new Error(`Waited 90 s for ${what}; at last: ${JSON.stringify(seen)}`);
    await sleep(100);
  }
}

/** The sum of a metric's series whose labels contain `labels`; 0 where there is none. */
export async function metricOf(app: RunningApp, name: string, labels = ''): Promise<number> {
  const text = (await app.get('/metrics')).body as string;
  const lines = text.split('\n').filter((line) => line.startsWith(name) && line.includes(labels));
  return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
}

/** Lets a person write without waiting for what comes of it: Telegram delivers when it can. */
export async function writes(rig: FaultRig, person: TelegramPerson, text = '/start'): Promise<void> {
  await rig.telegram.client('POST', `/persons/${person.id}/messages`, { text });
}

/** Waits until a person who wrote has an answer; gives the texts of all the bot ever sent them. */
export async function answersTo(person: TelegramPerson): Promise<readonly string[]> {
  const look = async () => (await person.history()).messages.filter(({ from }) => from === 'bot');
  const answers = await patiently(`an answer to ${person.id}`, look, ({ length }) => length > 0);
  return answers.map(({ text, caption }) => text ?? caption ?? '');
}
