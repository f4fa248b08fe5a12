import {
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from '../../src/platform/database/embedded/embedded-postgres';

// A process of its own around the embedded server, for tests that kill it: says what it got, leaves when told to.
async function main(): Promise<void> {
  const server = await startEmbeddedPostgres(JSON.parse(process.argv[2] ?? '{}') as EmbeddedPostgresOptions);
  process.stdout.write(`${JSON.stringify(server)}\n`);
  process.stdin.once('data', () => {
    void server.close().then(() => process.exit(0));
  });
}

void main();
