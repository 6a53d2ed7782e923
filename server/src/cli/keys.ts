import { randomBytes } from 'node:crypto';
import { loadConfig } from '../config/load-config.js';
import { generateEd25519, keyRing } from '../config/signing-keys.js';
import { printLine } from './output.js';
import { readOptions } from './read-options.js';
import { UsageError } from './usage-error.js';

const SECRET_BYTES = 48;

/** `keys generate [--pem | --secret]` and `keys list`: what JWT_KEYS and JWT_SECRET are made of. */
export async function keys([action, ...rest]: string[]): Promise<void> {
  if (action === 'generate') return generate(rest);
  if (action === 'list') return list(rest);
  throw new UsageError('Say what to do with the keys: keys generate, or keys list');
}

/** Prints the key alone, so that it can be piped into a secret store. */
function generate(args: string[]): void {
  const { pem, secret } = readOptions(args, { pem: { type: 'boolean' }, secret: { type: 'boolean' } });
  if (pem === true && secret === true) throw new UsageError('Choose one: --pem or --secret');
  if (secret === true) {
    printLine(randomBytes(SECRET_BYTES).toString('base64url'));
    return;
  }
  const key = generateEd25519();
  printLine(pem === true ? key.pem.trimEnd() : JSON.stringify(key.jwk));
}

/** Names the keys as tokens and `/.well-known/jwks.json` do; nothing of a key itself is shown. */
function list(args: string[]): void {
  readOptions(args, {});
  const config = loadConfig();
  const ring = keyRing(config.jwtKeys, config.jwtSecret);
  if (ring.length === 0) printLine('None is configured: the embedded database keeps a secret of its own.');
  ring.forEach(({ kid, algorithm, signKey }, index) => {
    printLine(
      `${kid}  ${algorithm}  ${index === 0 ? 'signs and verifies' : signKey === null ? 'verifies (public)' : 'verifies'}`,
    );
  });
}
