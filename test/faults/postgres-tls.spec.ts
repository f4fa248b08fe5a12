import { execFileSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { poolOptions } from '../../src/platform/database/data-source';
import type { RunningApp } from '../support/running-app';
import { describeWithTool } from '../support/tools';
import { until } from '../support/waiting';
import { FaultRig } from './rig/fault-rig';

/** What `pg`'s types leave out. */
interface Inside {
  readonly connection: { readonly stream: { readonly encrypted?: boolean; readonly writableCorked: number } };
}

describeWithTool('openssl', 'PostgreSQL over TLS', () => {
  let rig: FaultRig;
  let app: RunningApp;
  let certificate: string;
  let url: string;

  beforeAll(async () => {
    rig = await FaultRig.start({ postgres: 'own' });
    certificate = await speakTls();
    url = `${rig.postgres.url}?sslmode=require&sslrootcert=${encodeURIComponent(certificate)}`;
    app = await rig.startApp({ DATABASE_URL: url });
    await rig.untilIntroduced(app);
  }, 60_000);

  afterAll(() => rig.close(), 60_000);

  /** Gives the server a key and a certificate of its own; tells where the certificate is. */
  async function speakTls(): Promise<string> {
    const { uid, gid } = statSync(rig.postgres.dataDirectory);
    const [key, cert] = ['server.key', 'server.crt'].map((name) => join(rig.postgres.dataDirectory, name)) as [
      string,
      string,
    ];
    const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
    const made = ['-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', cert];
    execFileSync('openssl', ['req', '-x509', ...made, ...subject], { stdio: 'ignore' });
    for (const path of [key, cert]) chownSync(path, uid, gid);
    await rig.rows('alter system set ssl = on');
    await rig.rows('select pg_reload_conf()');
    await until(async () => (await rig.rows<{ ssl: string }>('show ssl'))[0]?.ssl === 'on');
    return cert;
  }

  // Red without `sslmode` in the URL: each of its connections speaks in the clear.
  it('serves as without, and says nothing in the clear', async () => {
    const person = await rig.person();
    expect((await person.sends('/start'))[0]?.text).toContain('Здравствуйте');
    expect((await person.presses('♌ Лев')).messages[0]?.caption).toMatch(/^♌ Лев/);
    const connections = await rig.rows<{ name: string; ssl: boolean }>(
      `select distinct application_name as name, ssl from pg_stat_activity join pg_stat_ssl using (pid)
        where datname = current_database() and pid <> pg_backend_pid() order by 1`,
    );
    expect(connections.length).toBeGreaterThanOrEqual(3);
    expect(connections.filter(({ ssl }) => !ssl)).toEqual([]);
    await rig.postgres.network.cut();
    await rig.postgres.network.restore();
    expect(await rig.wounds()).toEqual([]);
    expect((await person.sends('/help'))[0]?.text).toContain('Что я умею');
  });

  // Red without `Client: GatheringClient` in data-source.ts: 0, `pg` writes to a socket of its own making.
  it('sends the statements of one turn together', async () => {
    const pool = new Pool(poolOptions({ url, poolSize: 1 }, 'test'));
    const client = await pool.connect();
    const { stream } = (client as Client as unknown as Inside).connection;
    expect(stream.encrypted).toBe(true);
    const answers = [client.query('begin'), client.query('select 1 as one'), client.query('commit')];
    expect(stream.writableCorked).toBe(1);
    const [, one] = await Promise.all(answers);
    expect(one?.rows).toEqual([{ one: 1 }]);
    expect(stream.writableCorked).toBe(0);
    client.release();
    await pool.end();
  });
});
