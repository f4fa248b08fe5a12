import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** The page loads nothing but its own files: no inline script or style, no foreign host. */
const PAGE_HEADERS = {
  'content-security-policy':
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

/** Vite puts a hash of the content into these names, so what they hold never changes. */
const HASHED = /-[\w-]{8}\.\w+$/;

const NOT_BUILT = 'The chat page is not built yet: run "npm run build" in the project folder, then reload this page.\n';

/** `GET /sandbox` and the files it loads, read anew each time so that a rebuilt page shows at once. */
export async function chatPageRoutes(app: FastifyInstance, { pageFolder }: { pageFolder: string }): Promise<void> {
  const page = async (_request: unknown, reply: FastifyReply) => {
    const html = await readFile(join(pageFolder, 'index.html')).catch(unlessMissing);
    if (!html) return reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
    return reply.headers(PAGE_HEADERS).type('text/html; charset=utf-8').send(html);
  };
  app.get('/sandbox', page);
  app.get('/sandbox/', page);
  await app.register(fastifyStatic, {
    root: join(pageFolder, 'assets'),
    prefix: '/sandbox/assets/',
    index: false,
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('x-content-type-options', 'nosniff');
      reply.header('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
