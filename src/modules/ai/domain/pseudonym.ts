import { createHmac, hkdfSync } from 'node:crypto';

/** Gives a person the same name towards the provider every time, from which nobody without the key finds them. */
export class Pseudonyms {
  private readonly key: Buffer;

  /** @param secret 32 bytes; a key of its own is derived from it, so that names tell nothing about what it encrypts. */
  constructor(secret: Buffer) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'ai:pseudonym', 32));
  }

  /** 22 characters of base64url (132 bits) for an internal id. */
  of(userId: string): string {
    return createHmac('sha256', this.key).update(userId).digest('base64url').slice(0, 22);
  }
}
