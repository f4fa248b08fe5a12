import { randomBytes } from 'node:crypto';
import { Pseudonyms } from './pseudonym';

describe('Pseudonyms', () => {
  const secret = randomBytes(32);

  it('names a person the same every time, in every process', () => {
    expect(new Pseudonyms(secret).of('42')).toBe(new Pseudonyms(secret).of('42'));
  });

  it('holds neither the id nor a name that another key would give', () => {
    const name = new Pseudonyms(secret).of('1234567890');
    expect(name).toMatch(/^[\w-]{22}$/);
    expect(name).not.toContain('1234567890');
    expect(name).not.toBe(new Pseudonyms(randomBytes(32)).of('1234567890'));
  });

  it('keeps people apart', () => {
    const pseudonyms = new Pseudonyms(secret);
    expect(new Set(Array.from({ length: 1_000 }, (_, id) => pseudonyms.of(String(id)))).size).toBe(1_000);
  });
});
