/** The keys of the tokens: several at once, both kinds, rotated without logging anybody out. */
import { createPublicKey } from 'node:crypto';
import { createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet, jwtVerify, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConfigError } from '../../server/src/config/config-error.js';
import { loadConfig } from '../../server/src/config/load-config.js';
import {
  generateEd25519,
  keyRing,
  parseKeys,
  type SigningKey,
  secretKey,
} from '../../server/src/config/signing-keys.js';
import { isWeakSecret } from '../../server/src/config/weak-secret.js';
import { createSecretBox } from '../../server/src/identity/secret-box.js';
import { createTokens } from '../../server/src/identity/tokens.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const OLD_SECRET = 'Zk4vT1nYq8wLr2sXh6uJb9cMf3gPd7AeR5oKiVtQ';
const ed25519 = generateEd25519();

const claims = {
  session_id: '3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60',
  subject_id: '3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f61',
  role: 'member',
  permissions: [],
  expires_at: new Date(Date.now() + 60_000).toISOString(),
} as const;

describe('JWT_KEYS', () => {
  test.each([
    ['secrets', `${OLD_SECRET}, ${'b'.repeat(40)}`, ['HS256', 'HS256']],
    ['a JWK', JSON.stringify(ed25519.jwk), ['EdDSA']],
    ['a JWK set', JSON.stringify({ keys: [ed25519.jwk, generateEd25519().jwk] }), ['EdDSA', 'EdDSA']],
    ['JWKs and secrets', JSON.stringify([ed25519.jwk, OLD_SECRET]), ['EdDSA', 'HS256']],
    ['PEM', ed25519.pem, ['EdDSA']],
    ['PEM on one line', ed25519.pem.replaceAll('\n', '\\n'), ['EdDSA']],
    ['two PEM blocks', ed25519.pem + generateEd25519().pem, ['EdDSA', 'EdDSA']],
  ])('may be %s', (_name, text, algorithms) => {
    expect(parseKeys(text).map(({ algorithm }) => algorithm)).toEqual(algorithms);
  });

  test.each([
    ['short', 'short'],
    ['nothing', '[]'],
    ['broken JSON', '{"kty":'],
    ['an RSA key', '{"kty":"RSA","n":"AQAB","e":"AQAB"}'],
    ['another curve', '{"kty":"OKP","crv":"X25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}'],
    ['a public key alone', JSON.stringify({ ...ed25519.jwk, d: undefined })],
    ['the same key twice', `${OLD_SECRET},${OLD_SECRET}`],
    ['a broken PEM', '-----BEGIN PRIVATE KEY-----\nhunter2hunter2\n-----END PRIVATE KEY-----'],
  ])('is refused for %s, without repeating it', (_name, text) => {
    const refusal = () => loadConfig({ JWT_KEYS: text });
    expect(refusal).toThrow(ConfigError);
    expect(refusal).toThrow(/^JWT_KEYS /);
    expect(refusal).not.toThrow(/hunter2/);
  });

  test('takes the place of JWT_SECRET in production', () => {
    const config = loadConfig({ NODE_ENV: 'production', JWT_KEYS: JSON.stringify(ed25519.jwk) });
    expect(keyRing(config.jwtKeys, config.jwtSecret).map(({ kid }) => kid)).toEqual([ed25519.kid]);
  });
});

describe('rotation', () => {
  const [first, second] = [secretKey(OLD_SECRET), parseKeys(JSON.stringify(ed25519.jwk))[0] as SigningKey];

  test('from a secret to a key pair and back logs nobody out', async () => {
    const before = await createTokens({ keys: [first] }).sign(claims);
    const both = createTokens({ keys: keyRing([second], OLD_SECRET) });
    const after = await both.sign(claims);
    expect(decodeProtectedHeader(after)).toEqual({ alg: 'EdDSA', typ: 'JWT', kid: ed25519.kid });
    for (const token of [before, after]) expect(await both.verify(token)).toMatchObject({ role: 'member' });
    await expect(createTokens({ keys: [second] }).verify(before)).rejects.toThrow('NOT_AUTHENTICATED');
  });

  test('a public key is never taken for a secret, whatever a token says of its algorithm', async () => {
    const both = createTokens({ keys: [second, first] });
    const spki = createPublicKey(ed25519.pem).export({ format: 'pem', type: 'spki' });
    for (const secret of [spki.toString(), String(ed25519.jwk.x)]) {
      const forged = await new SignJWT({ sid: claims.session_id, role: 'admin' })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: ed25519.kid })
        .setIssuer('mps-api')
        .setAudience('mps')
        .setSubject(claims.subject_id)
        .setJti('x')
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(new TextEncoder().encode(secret.padEnd(32, '=')));
      await expect(both.verify(forged)).rejects.toThrow('NOT_AUTHENTICATED');
    }
  });

  test('keeps what was encrypted readable', () => {
    const [older, newer] = [Buffer.from(OLD_SECRET), Buffer.from('b'.repeat(40))];
    const sealed = createSecretBox([older]).seal('JBSWY3DPEHPK3PXP', 'second-factor:1');
    expect(sealed).not.toContain('JBSWY3DPEHPK3PXP');
    expect(createSecretBox([newer, older]).open(sealed, 'second-factor:1')).toEqual({
      plain: 'JBSWY3DPEHPK3PXP',
      isOld: true,
    });
    expect(createSecretBox([newer]).open(sealed, 'second-factor:1')).toBeNull();
    expect(createSecretBox([older]).open(sealed, 'second-factor:2')).toBeNull();
    expect(createSecretBox([older]).open(`${sealed.slice(0, -2)}AA`, 'second-factor:1')).toBeNull();
  });
});

describe('/.well-known/jwks.json', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ env: { JWT_KEYS: JSON.stringify(ed25519.jwk), JWT_SECRET: OLD_SECRET } });
  });
  afterAll(() => server.stop());

  test('verifies the tokens that the server signs, and tells nothing secret', async () => {
    const token = await server.login.admin();
    const { body, text, headers } = await server.rest('GET', '/.well-known/jwks.json');
    const { payload } = await jwtVerify(token, createLocalJWKSet(body as unknown as JSONWebKeySet), {
      issuer: 'mps-api',
      audience: 'mps',
    });
    expect(payload.role).toBe('admin');
    expect(headers.get('cache-control')).toBe('public, max-age=300');
    expect(text).not.toContain(String(ed25519.jwk.d));
    expect(text).not.toContain('"d"');
    expect(text).not.toContain(OLD_SECRET);
    expect((await server.rest('GET', '/auth/me', { token })).status).toBe(200);
  });
});

describe('weak secrets', () => {
  test.each([
    'change-me-in-production-please-32-bytes!!',
    'your-256-bit-secret-your-256-bit-secret',
    'a'.repeat(40),
    '0123456789'.repeat(4),
    'super-secret-key-that-is-at-least-32-chars',
    'secretsecretsecretsecretsecretsecret',
    'replace-this-with-32-random-characters',
    'an-example-secret-for-the-signing-key',
    'your_jwt_secret_here_min_32_characters_long',
    'supersecretjwtkeysupersecretjwtkey!!',
  ])('%s stops a start in production, and no other', (secret) => {
    expect(isWeakSecret(secret)).toBe(true);
    expect(() => loadConfig({ NODE_ENV: 'production', JWT_SECRET: secret })).toThrow(/^JWT_SECRET is an example/);
    expect(() => loadConfig({ NODE_ENV: 'production', JWT_KEYS: `${OLD_SECRET},${secret}` })).toThrow(
      /^JWT_KEYS is an/,
    );
    expect(loadConfig({ JWT_SECRET: secret }).jwtSecret).toBe(secret);
  });

  test("a long text of somebody's own is no example", () => {
    expect(isWeakSecret('a-long-random-secret-for-this-check-0123456789abcdef')).toBe(false);
  });

  test('what is random is never taken for one', async () => {
    const { randomBytes } = await import('node:crypto');
    for (let round = 0; round < 2_000; round += 1) {
      const bytes = randomBytes(48);
      for (const text of [bytes.toString('base64'), bytes.toString('hex'), bytes.subarray(0, 16).toString('hex')]) {
        expect(isWeakSecret(text), text).toBe(false);
      }
    }
  });
});
