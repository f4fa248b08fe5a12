import { randomBytes } from 'node:crypto';
import { AppConfig } from '../config/app-config';
import { parseSettings } from '../config/settings';
import { FieldCipher, TamperedCiphertext, UnknownEncryptionKey } from './field-cipher';

const key = (id: string) => ({ id, key: randomBytes(32) });
const [old, fresh] = [key('2025'), key('2026')];
const CONTEXT = 'users.birth_date';

function cipherWith(...encryptionKeys: { id: string; key: Buffer }[]): FieldCipher {
  const telegram = { token: 'x', apiRoot: 'http://127.0.0.1:1' };
  return new FieldCipher(new AppConfig(parseSettings({}), { databaseUrl: 'postgres://x', telegram, encryptionKeys }));
}

describe('FieldCipher', () => {
  const cipher = cipherWith(fresh);

  it.each(['1990-05-15', '', 'Что меня ждёт? 🔮', 'x'.repeat(10_000)])('opens what it sealed', (text) => {
    expect(cipher.decrypt(cipher.encrypt(text, CONTEXT), CONTEXT)).toBe(text);
  });

  it('seals the same text differently each time and shows none of it', () => {
    const [one, two] = [cipher.encrypt('1990-05-15', CONTEXT), cipher.encrypt('1990-05-15', CONTEXT)];
    expect(one).not.toBe(two);
    expect(one).toMatch(/^v1\.2026\.[\w-]+$/);
    expect(Buffer.from(one.split('.')[2]!, 'base64url').toString('latin1')).not.toContain('1990');
  });

  it('seals with the first key and opens with every key', () => {
    const sealedBefore = cipherWith(old).encrypt('text', CONTEXT);
    const rotated = cipherWith(fresh, old);
    expect(rotated.decrypt(sealedBefore, CONTEXT)).toBe('text');
    expect(rotated.encrypt('text', CONTEXT)).toMatch(/^v1\.2026\./);
  });

  it('names the key it does not have', () => {
    const sealed = cipherWith(old).encrypt('text', CONTEXT);
    expect(() => cipher.decrypt(sealed, CONTEXT)).toThrow(new UnknownEncryptionKey({ key: '2025' }));
  });

  it('refuses a value that was moved to another column', () => {
    const sealed = cipher.encrypt('text', CONTEXT);
    expect(() => cipher.decrypt(sealed, 'users.email')).toThrow(TamperedCiphertext);
  });

  it('refuses a value whose key id was rewritten', () => {
    const twin = cipherWith(fresh, { id: 'twin', key: fresh.key });
    const sealed = cipher.encrypt('text', CONTEXT).replace('.2026.', '.twin.');
    expect(() => twin.decrypt(sealed, CONTEXT)).toThrow(TamperedCiphertext);
  });

  it('refuses a value with any byte changed', () => {
    const [version, id, body] = cipher.encrypt('text', CONTEXT).split('.');
    const bytes = Buffer.from(body!, 'base64url');
    for (let i = 0; i < bytes.length; i++) {
      const forged = Buffer.from(bytes);
      forged.writeUInt8(forged.readUInt8(i) ^ 1, i);
      const sealed = `${version!}.${id!}.${forged.toString('base64url')}`;
      expect(() => cipher.decrypt(sealed, CONTEXT)).toThrow(TamperedCiphertext);
    }
  });

  it.each(['', 'plain text', 'v1.2026', 'v1.2026.', 'v1.2026.AAAA', 'v2.2026.AAAA', 'v1.2026.AAAA.BBBB'])(
    'refuses %j, which it never made',
    (sealed) => {
      expect(() => cipher.decrypt(sealed, CONTEXT)).toThrow(TamperedCiphertext);
    },
  );

  it('needs a key of 32 bytes', () => {
    expect(() => cipherWith()).toThrow('no encryption key');
    expect(() => cipherWith({ id: 'short', key: randomBytes(16) })).toThrow('short has 16 bytes');
  });
});
