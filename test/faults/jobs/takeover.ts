import { ZODIAC_SIGNS, type ZodiacSign } from '../../../src/shared/zodiac-sign';
import type { RunningApp } from '../../support/running-app';
import { onServer } from '../../support/test-server';
import type { Fault } from '../rig/fault-gate';
import { FaultRig } from '../rig/fault-rig';
import { RigModel, writes, writesAfter } from './model';
import { pressOf } from './press';
import { within } from './within';

/** What a kill left behind, and how long the other process took, milliseconds. */
export interface Takeover {
  /** Until the other process worked at the last of the dead one's jobs. */
  readonly takenMs: number;
  /** Until everybody who waited had their text. */
  readonly doneMs: number;
}

/** Each kill needs texts that nobody has asked for yet. */
const SIGNS_A_KILL = 3;
/** So many kills a rig has signs for. */
export const KILLS_A_RIG = ZODIAC_SIGNS.length / SIGNS_A_KILL;

const PROMISED_MS = 60_000;

/** The request is carried out, and the answer never comes. */
const doneInSilence: Fault = async (_response, forward) => {
  await forward();
};

/**
 * Kills a process at the three worst moments of its jobs at once: a message is edited but its job does not know, a text
 * is being written (and asked for again meanwhile), a text is stored but its job could not go on. The survivor is stopped
 * while jobs are given out, so that all of them are the victim's.
 */
export class KilledWorker {
  private constructor(
    private readonly rig: FaultRig,
    private readonly model: RigModel,
    private readonly survivor: RunningApp,
  ) {}

  static async start(): Promise<KilledWorker> {
    const model = await RigModel.start();
    const rig = await FaultRig.start({ environment: model.environment });
    const survivor = await rig.startApp();
    await rig.untilIntroduced(survivor);
    return new KilledWorker(rig, model, survivor);
  }

  /** One kill and what came of it; `round` from 0 to `KILLS_A_RIG` - 1. */
  async kill(round: number): Promise<Takeover> {
    const signs = ZODIAC_SIGNS.slice(round * SIGNS_A_KILL, (round + 1) * SIGNS_A_KILL);
    const victim = await this.rig.startApp();
    await this.rig.untilIntroduced(victim);
    const killed = await this.giveOut(victim, signs);
    const takenMs = await within(PROMISED_MS, 'the jobs of the dead are taken', () => this.areTaken(killed));
    const doneMs = takenMs + (await within(PROMISED_MS, 'all have their text', () => this.nobodyWaits()));
    return { takenMs, doneMs };
  }

  /** What must hold after any number of kills: each text once, nobody left waiting, nothing failed or left over. */
  async damage(rounds: number): Promise<string[]> {
    const found = await this.rig.wounds();
    const expected = rounds * SIGNS_A_KILL;
    for (const table of ['horoscopes', 'written_texts']) {
      const [row] = await this.rig.rows<{ count: number }>(`select count(*)::int as count from ${table}`);
      if (row?.count !== expected) found.push(`${row?.count} rows in ${table} instead of ${expected}`);
    }
    const left = await this.rig.rows<{ name: string }>('select task_identifier as name from graphile_worker.jobs');
    return [...found, ...left.map(({ name }) => `job left: ${name}`)];
  }

  async close(): Promise<void> {
    await this.rig.close();
    await this.model.close();
  }

  /** Gives the jobs the victim died with. */
  private async giveOut(victim: RunningApp, signs: readonly ZodiacSign[]): Promise<LockedJob[]> {
    const [edited, writing, stored] = signs as [ZodiacSign, ZodiacSign, ZodiacSign];
    this.survivor.process.kill('SIGSTOP');
    this.rig.botApi.break(doneInSilence, 'editMessageCaption');
    this.rig.telegram.forgetCalls();
    await this.ask(victim, edited);
    await within(PROMISED_MS, 'the edit', () => this.rig.telegram.callsOf('editMessageCaption').length === 1);
    this.model.stall();
    await this.ask(victim, writing);
    await within(PROMISED_MS, 'the model is asked', () => this.model.asked === 1);
    await this.ask(victim, writing);
    this.model.answer(writesAfter(1_000));
    await this.ask(victim, stored);
    await within(PROMISED_MS, 'the model is asked', () => this.model.asked === 1);
    return this.dieBeforeTheJobEnds(victim, stored);
  }

  /** The queue is locked while the text is stored, so that its job can neither tell nor end. */
  private dieBeforeTheJobEnds(victim: RunningApp, sign: ZodiacSign): Promise<LockedJob[]> {
    return onServer(this.rig.databaseUrl, async (client) => {
      await client.query('begin');
      await client.query('lock table graphile_worker._private_jobs in share row exclusive mode');
      const kept = () => this.rig.rows('select 1 from horoscopes where sign = $1', [sign]);
      await within(PROMISED_MS, 'the text is stored', async () => (await kept()).length > 0);
      await this.rig.stopApp(victim, 'SIGKILL');
      await client.query('rollback');
      const { rows } = await client.query<LockedJob>(
        'select id, locked_by as worker from graphile_worker._private_jobs where locked_at is not null',
      );
      this.rig.botApi.heal();
      this.model.answer(writes);
      this.survivor.process.kill('SIGCONT');
      return rows;
    });
  }

  /** Somebody new asks for a sign; resolves when they see that it is being written. */
  private async ask(app: RunningApp, sign: ZodiacSign): Promise<void> {
    const { profile } = await this.rig.person();
    await this.rig.telegram.client('POST', `/persons/${profile.id}/messages`, { text: '/start' });
    const isGreeted = () =>
      this.rig.telegram.callsOf('sendMessage').some((call) => call.parameters.chat_id === profile.id);
    await within(PROMISED_MS, 'the greeting', isGreeted);
    const press = pressOf(profile, sign);
    await within(PROMISED_MS, 'the press', async () => (await this.rig.post(app, press)) === 200);
  }

  /** Whether each is done, or at work with somebody who lives. */
  private async areTaken(jobs: readonly LockedJob[]): Promise<boolean> {
    const ids = jobs.map(({ id }) => id);
    const left = await this.rig.rows<{ id: string; worker: string | null }>(
      'select id, locked_by as worker from graphile_worker._private_jobs where id = any ($1)',
      [ids],
    );
    const dead = new Set(jobs.map(({ worker }) => worker));
    return left.every(({ worker }) => worker !== null && !dead.has(worker));
  }

  private async nobodyWaits(): Promise<boolean> {
    return (await this.rig.rows('select 1 from awaited_horoscopes')).length === 0;
  }
}

interface LockedJob {
  readonly id: string;
  readonly worker: string;
}
