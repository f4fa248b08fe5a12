import type { ArgumentsHost } from '@nestjs/common';
import { DomainError, type DomainErrorKind } from '../../shared/domain-error';
import { DomainErrorFilter } from './domain-error.filter';

class Refused extends DomainError {
  override readonly code = 'tarot.reading-limit-reached';

  constructor(override readonly kind: DomainErrorKind) {
    super({ left: 0 });
  }
}

describe('the HTTP edge', () => {
  const answered: unknown[] = [];
  const send = (status: number) => (body: unknown) => {
    answered.push([status, body]);
    return Promise.resolve();
  };
  const reply = { status: (status: number) => ({ send: send(status) }) };
  const host = (type: string) =>
    ({ getType: () => type, switchToHttp: () => ({ getResponse: () => reply }) }) as unknown as ArgumentsHost;

  it.each<[DomainErrorKind, number]>([
    ['not_found', 404],
    ['conflict', 409],
    ['forbidden', 403],
    ['limit_reached', 429],
    ['invalid_input', 400],
    ['upstream', 502],
    ['internal', 500],
  ])('answers %s with %i, the code and its parameters', async (kind, status) => {
    await new DomainErrorFilter().catch(new Refused(kind), host('http'));
    expect(answered.at(-1)).toEqual([status, { code: 'tarot.reading-limit-reached', params: { left: 0 } }]);
  });

  it("leaves Telegram's handlers to their own edge", async () => {
    await expect(new DomainErrorFilter().catch(new Refused('conflict'), host('telegraf'))).rejects.toThrow(Refused);
  });
});
