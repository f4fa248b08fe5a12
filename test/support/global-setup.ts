import { ensureTemplate, startTestServer } from './test-server';

/** One PostgreSQL for the whole run, and a migrated database that each test file clones. */
export default async function globalSetup(): Promise<void> {
  const server = await startTestServer();
  globalThis.testServer = server;
  process.env.TEST_POSTGRES_URL = server.url;
  try {
    process.env.TEST_POSTGRES_TEMPLATE = await ensureTemplate(server.url);
  } catch (error) {
    await server.close();
    throw error;
  }
}
