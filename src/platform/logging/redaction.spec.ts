import { Writable } from 'node:stream';
import pino from 'pino';
import { REDACTED_PATHS } from './logging.module';

describe('a log line', () => {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const log = pino({ redact: { paths: REDACTED_PATHS, censor: '[redacted]' } }, stream);

  it.each([
    { password: 'hunter2' },
    { user: { birthDate: 'hunter2' } },
    { update: { message: { text: 'hunter2' } } },
    { req: { headers: { authorization: 'hunter2', cookie: 'hunter2', 'x-telegram-bot-api-secret-token': 'hunter2' } } },
    { res: { headers: { 'set-cookie': 'hunter2' } } },
    { err: { parameters: ['hunter2'], query: 'hunter2', driverError: { detail: 'hunter2' } } },
    { config: { openrouter: { apiKey: 'hunter2' } } },
  ])('blanks what is secret in %o', (entry) => {
    log.info(entry, 'something happened');
    expect(lines.at(-1)).toContain('[redacted]');
    expect(lines.at(-1)).not.toContain('hunter2');
  });

  it('keeps what an operator needs', () => {
    log.warn({ updateId: 5, reference: 'ab12' }, 'An update failed');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ updateId: 5, reference: 'ab12', msg: 'An update failed' });
  });
});
