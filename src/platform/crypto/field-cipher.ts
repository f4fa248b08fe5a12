import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../shared/domain-error';
import { AppConfig } from '../config/app-config';

/** A value was sealed with a key that is no longer configured. */
export class UnknownEncryptionKey extends DomainError {
  override readonly code = 'crypto.unknown-key';
  override readonly kind = 'internal';
}

/** A sealed value is damaged, forged, or was taken from another column. */
export class TamperedCiphertext extends DomainError {
  override readonly code = 'crypto.tampered';
  override readonly kind = 'internal';
}

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
/** 96 random bits, as NIST SP 800-38D advises; safe for some four billion values a key. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 'v1';

/** Seals single fields of rows: `v1.<key id>.<base64url of nonce, ciphertext, tag>`. The first key seals, every key opens. */
@Injectable()
export class FieldCipher {
  private readonly keys: ReadonlyMap<string, Buffer>;
  private readonly sealing: string;

  constructor(config: AppConfig) {
    const [first] = config.encryption.keys;
    if (!first) throw new Error('There is no encryption key');
    this.sealing = first.id;
    this.keys = new Map(config.encryption.keys.map(({ id, key }) => [id, key]));
    for (const [id, key] of this.keys) {
      if (key.length !== KEY_BYTES)
        throw new Error(`Encryption key ${id} has ${key.length} bytes instead of ${KEY_BYTES}`);
    }
  }

  /** Seals a text; `context` says where it stands (`users.birth_date`) and must be repeated to open it. */
  encrypt(plaintext: string, context: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.key(this.sealing), nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(this.boundTo(this.sealing, context));
    const body = Buffer.concat([nonce, cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${VERSION}.${this.sealing}.${body.toString('base64url')}`;
  }

  /** Opens what `encrypt` sealed for the same context; throws `UnknownEncryptionKey` or `TamperedCiphertext`. */
  decrypt(sealed: string, context: string): string {
    const [version, id, body, ...rest] = sealed.split('.');
    if (version !== VERSION || id === undefined || body === undefined || rest.length > 0)
      throw new TamperedCiphertext();
    const bytes = Buffer.from(body, 'base64url');
    if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new TamperedCiphertext();
    const decipher = createDecipheriv(ALGORITHM, this.key(id), bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(this.boundTo(id, context));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      const plaintext = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
      return Buffer.concat([plaintext, decipher.final()]).toString('utf8');
    } catch {
      throw new TamperedCiphertext();
    }
  }

  private key(id: string): Buffer {
    const key = this.keys.get(id);
    if (!key) throw new UnknownEncryptionKey({ key: id });
    return key;
  }

  private boundTo(id: string, context: string): Buffer {
    return Buffer.from(`${VERSION}.${id}.${context}`, 'utf8');
  }
}
