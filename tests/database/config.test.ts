import { resolve } from 'node:path';
import { ConfigError, loadConfig } from '@mps/server';
import { describe, expect, it } from 'vitest';

const SECRET = 'Jq3vX9tL0mZr7KcW2hYb5NfUe8GsPd1A4oTiRxQk';
const POSTGRES = { DATABASE_URL: 'postgres://mps:pw@db.example:5432/mps', JWT_SECRET: SECRET };

describe('loadConfig', () => {
  it('needs nothing: embedded, migrated and filled, on 127.0.0.1:8000', () => {
    expect(loadConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 8000,
      databaseMode: 'embedded',
      migrateOnStart: true,
      demoData: true,
      dataDir: resolve('.data'),
      jwtTtlSeconds: 86_400,
      trustProxy: false,
      corsOrigins: [],
    });
  });

  it('takes PORT where API_PORT is not set, and API_PORT before it', () => {
    expect(loadConfig({ PORT: '3000' }).port).toBe(3000);
    expect(loadConfig({ PORT: '3000', API_PORT: '4000' }).port).toBe(4000);
  });

  it('chooses the database by what is configured, unless told', () => {
    expect(loadConfig(POSTGRES)).toMatchObject({ databaseMode: 'postgres', migrateOnStart: false, demoData: false });
    const supabase = { ...POSTGRES, SUPABASE_URL: 'https://x.supabase.co', SUPABASE_SERVICE_ROLE_KEY: 'key' };
    expect(loadConfig(supabase).databaseMode).toBe('supabase');
    expect(loadConfig({ ...supabase, DATABASE_MODE: 'postgres' }).databaseMode).toBe('postgres');
  });

  it('migrates as the owner where one is named, else by DATABASE_URL', () => {
    const owner = 'postgres://owner:pw@db.example:5432/mps';
    expect(loadConfig(POSTGRES).migrationDatabaseUrl).toBe(POSTGRES.DATABASE_URL);
    const config = loadConfig({ ...POSTGRES, MIGRATION_DATABASE_URL: owner });
    expect(config).toMatchObject({ databaseUrl: POSTGRES.DATABASE_URL, migrationDatabaseUrl: owner });
  });

  it('counts an empty variable as one that is not set', () => {
    expect(loadConfig({ API_PORT: '', DATABASE_URL: ' ', JWT_SECRET: '' })).toMatchObject({
      port: 8000,
      jwtSecret: '',
    });
  });

  it.each([
    ['90', 90],
    ['30m', 1_800],
    ['24h', 86_400],
    ['7d', 604_800],
  ])('reads JWT_TTL=%s as %d seconds', (text, seconds) => {
    expect(loadConfig({ JWT_TTL: text }).jwtTtlSeconds).toBe(seconds);
  });

  it.each([
    ['false', false],
    ['2', 2],
    ['10.0.0.0/8, 127.0.0.1', '10.0.0.0/8, 127.0.0.1'],
  ])('reads TRUST_PROXY=%s', (text, value) => {
    expect(loadConfig({ TRUST_PROXY: text }).trustProxy).toBe(value);
  });

  it('splits CORS_ORIGINS at commas', () => {
    expect(loadConfig({ CORS_ORIGINS: 'https://a.example, https://b.example,' }).corsOrigins).toEqual([
      'https://a.example',
      'https://b.example',
    ]);
  });
});

describe('a bad value', () => {
  it.each([
    ['API_PORT', { API_PORT: '70000' }],
    ['API_PORT', { API_PORT: '80a' }],
    ['NODE_ENV', { NODE_ENV: 'prod' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['JWT_TTL', { JWT_TTL: 'a day' }],
    ['JWT_SECRET', { JWT_SECRET: 'short' }],
    ['DEMO_DATA', { DEMO_DATA: 'yes please' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://root:hunter2@db/mps' }],
    ['DATABASE_URL', { DATABASE_MODE: 'postgres', JWT_SECRET: SECRET }],
    ['SUPABASE_SERVICE_ROLE_KEY', { SUPABASE_URL: 'https://x.supabase.co', JWT_SECRET: SECRET }],
    ['JWT_SECRET', { NODE_ENV: 'production' }],
    ['JWT_SECRET', { NODE_ENV: 'production', DATABASE_URL: POSTGRES.DATABASE_URL }],
    ['DEMO_DATA', { NODE_ENV: 'production', JWT_SECRET: SECRET, DEMO_DATA: 'true' }],
  ])('is refused by one line that begins with %s: %j', (name, environment) => {
    const message = refusalOf(environment);
    expect(message).toMatch(new RegExp(`^${name} [^\\n]+$`));
  });

  it('is not repeated where it may be a secret', () => {
    expect(refusalOf({ DATABASE_URL: 'mysql://root:hunter2@db/mps' })).not.toContain('hunter2');
    expect(refusalOf({ JWT_SECRET: 'hunter2' })).not.toContain('hunter2');
  });

  it.each([
    ['127.0.0.1', true],
    ['::1', true],
    ['localhost', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.0.2.7', false],
    ['127.evil.example', false],
  ])('listening on %s, holds demo data: %s', (API_HOST, holds) => {
    expect(loadConfig({ API_HOST }).demoData).toBe(holds);
    expect(loadConfig({ API_HOST, DEMO_DATA: 'true' }).demoData).toBe(true);
  });

  it('holds no demo data in production even when embedded', () => {
    expect(loadConfig({ NODE_ENV: 'production', JWT_SECRET: SECRET }).demoData).toBe(false);
  });
});

function refusalOf(environment: Record<string, string>): string {
  try {
    loadConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
  throw new Error('nothing was refused');
}
