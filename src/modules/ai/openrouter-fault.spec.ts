import { APICallError } from 'ai';
import { ConnectionFailed } from './bounded-fetch';
import { faultOf } from './openrouter-fault';

const NOW = new Date('2026-11-23T12:00:00Z');
const SECRET = 'sk-or-v1-secret';

function apiError(more: Partial<ConstructorParameters<typeof APICallError>[0]>): APICallError {
  return new APICallError({
    message: `About ${SECRET}`,
    url: 'http://x',
    requestBodyValues: { prompt: SECRET },
    ...more,
  });
}

describe('faultOf', () => {
  it.each([
    [400, 'refused', false],
    [401, 'refused', false],
    [402, 'no_credit', false],
    [403, 'refused', false],
    [404, 'refused', false],
    [408, 'upstream', true],
    [413, 'refused', false],
    [422, 'refused', false],
    [429, 'upstream', true],
    [500, 'upstream', true],
    [502, 'upstream', true],
    [503, 'upstream', true],
    [524, 'upstream', true],
    [529, 'upstream', true],
  ])('status %d: %s, retry %s, free', (statusCode, reason, worthRetrying) => {
    expect(faultOf(apiError({ statusCode }), NOW)).toMatchObject({ reason, worthRetrying, free: true });
  });

  it.each([
    [429, 'upstream'],
    ['429', 'upstream'],
    [403, 'refused'],
    ['402', 'no_credit'],
    ['server_error', 'upstream'],
    [null, 'upstream'],
    [200, 'upstream'],
  ])('reads code %p in the body of HTTP 200 as %s', (code, reason) => {
    expect(faultOf(apiError({ statusCode: 200, data: { code, message: SECRET } }), NOW)).toMatchObject({ reason });
  });

  it.each([
    ['2', 2_000],
    ['0.5', 500],
    ['Mon, 23 Nov 2026 12:00:03 GMT', 3_000],
    ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
    ['soon', undefined],
  ])('reads Retry-After %s', (value, expected) => {
    const error = apiError({ statusCode: 429, responseHeaders: { 'retry-after': value } });
    expect(faultOf(error, NOW).retryAfterMs).toBe(expected);
  });

  it('knows when nothing was sent, so nothing was charged', () => {
    expect(faultOf(new ConnectionFailed('ECONNREFUSED'), NOW)).toMatchObject({ reason: 'upstream', free: true });
    expect(faultOf(new ConnectionFailed('UND_ERR_SOCKET'), NOW)).toMatchObject({ reason: 'upstream', free: false });
  });

  it('tells a body that is nonsense from one that broke off', () => {
    expect(faultOf(apiError({ statusCode: 200, responseBody: '<html>' }), NOW)).toMatchObject({
      reason: 'bad_output',
      outage: false,
    });
    expect(faultOf(apiError({ statusCode: 200 }), NOW)).toMatchObject({ reason: 'upstream', outage: true });
  });

  it('repeats nothing of the request or the answer', () => {
    const errors = [
      apiError({ statusCode: 401, responseBody: SECRET, data: { error: { message: SECRET } } }),
      new Error(SECRET),
    ];
    for (const error of errors) expect(JSON.stringify(faultOf(error, NOW))).not.toContain(SECRET);
  });
});
