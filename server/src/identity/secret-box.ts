/** Encrypts what has to be read again, such as the shared secrets of one-time codes, before it is stored. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 'v1';

export interface SecretBox {
  /** AES-256-GCM by the first key. @param context what the text belongs to: it can be opened for that alone */
  seal(plain: string, context: string): string;
  /**
   * Opens what any of the keys has sealed.
   * @returns null where none fits; `isOld` is true where it should be sealed again by the first key
   */
  open(sealed: string, context: string): { plain: string; isOld: boolean } | null;
  /**
   * HMAC-SHA-256 of a text, by each of the keys: what texts are compared by that hold secrets. Without the keys nobody
   * can search for a text that has a fingerprint.
   */
  fingerprints(text: string): string[];
}

/**
 * Builds the box.
 * @param materials what the keys are derived from; the first seals, all open
 */
export function createSecretBox(materials: readonly Buffer[]): SecretBox {
  const derived = (purpose: string) =>
    materials.map((material) => Buffer.from(hkdfSync('sha256', material, '', purpose, 32)));
  const keys = derived('mps-secret-box');
  const fingerprintKeys = derived('mps-fingerprint');
  const [first] = keys;
  if (first === undefined) throw new TypeError('A secret box needs a key.');

  return {
    seal: (plain, context) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', first, iv).setAAD(Buffer.from(context));
      const encrypted = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return `${VERSION}.${Buffer.concat([iv, encrypted, cipher.getAuthTag()]).toString('base64url')}`;
    },
    open: (sealed, context) => {
      const [version, body = ''] = sealed.split('.');
      const bytes = Buffer.from(body, 'base64url');
      if (version !== VERSION || bytes.length < IV_BYTES + TAG_BYTES) return null;
      for (const key of keys) {
        const plain = openBy(key, bytes, context);
        if (plain !== null) return { plain, isOld: key !== first };
      }
      return null;
    },
    fingerprints: (text) => fingerprintKeys.map((key) => createHmac('sha256', key).update(text).digest('base64url')),
  };
}

function openBy(key: Buffer, bytes: Buffer, context: string): string | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(-TAG_BYTES));
    const plain = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
    return plain.toString('utf8');
  } catch {
    return null;
  }
}
