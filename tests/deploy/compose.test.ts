/** What the compose files say, of which every installation on one machine is made. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bareEnvironment, repositoryRoot } from '../support/start-process.js';
import { expectKnownNames, expectUsable } from './support/environment.js';

const folder = join(repositoryRoot, 'deploy');
const FILES = { base: ['compose.yaml'], withPostgres: ['compose.yaml', 'compose.postgres.yaml'] };
const SETTINGS = {
  POSTGRES_PASSWORD: 'a1',
  MPS_OWNER_PASSWORD: 'a2',
  MPS_API_PASSWORD: 'a3',
  REDIS_PASSWORD: 'b2',
  JWT_SECRET: 'c3',
};
/** Those of the services that are processes of ours. */
const OURS = ['api-1', 'api-2', 'api-3', 'migrate'];

const compose = spawnSync('docker-compose', ['version']).status === 0 ? 'docker-compose' : null;
if (compose === null)
  process.stderr.write('skipped, docker-compose is not installed: apt-get install docker-compose\n');

interface Service {
  image: string;
  user?: string;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  pids_limit?: number;
  ports?: unknown[];
  networks?: string[] | Record<string, { ipv4_address?: string; aliases?: string[] } | null>;
  environment?: Record<string, string>;
  healthcheck?: { test?: string[]; disable?: boolean };
  volumes?: string[];
  command?: string[];
  deploy?: { resources?: { limits?: { cpus: string; memory: string } } };
  stop_grace_period?: string;
  depends_on?: Record<string, { condition: string }> | string[];
}
interface Compose {
  services: Record<string, Service>;
  networks?: Record<string, { internal?: boolean } | null>;
  secrets?: Record<string, { file: string }>;
}

const read = (name: string): Compose => parse(readFileSync(join(folder, name), 'utf8'), { merge: true }) as Compose;
const base = read('compose.yaml');
const postgres = read('compose.postgres.yaml');
/** The services of both files that run something, each as the file that makes it says. */
const services = Object.entries({ ...base.services, postgres: postgres.services.postgres as Service });

/** The networks of a service by name, in whichever form they are written. */
function networksOf(
  service: Service | undefined,
): Record<string, { ipv4_address?: string; aliases?: string[] } | null> {
  const networks = service?.networks ?? [];
  return Array.isArray(networks) ? Object.fromEntries(networks.map((name) => [name, null])) : networks;
}

describe.skipIf(compose === null)('docker-compose', () => {
  const config = (files: readonly string[], env: Record<string, string>) =>
    spawnSync(compose ?? '', [...files.flatMap((file) => ['-f', file]), 'config'], {
      cwd: folder,
      env: bareEnvironment(env),
      encoding: 'utf8',
    });

  test.each(Object.entries(FILES))('takes the files: %s', (_, files) => {
    const { status, stderr, stdout } = config(files, SETTINGS);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const resolved = parse(stdout) as Compose;
    for (const name of OURS) expectKnownNames(Object.keys(resolved.services[name]?.environment ?? {}));
  });

  test.each(Object.keys(SETTINGS))('refuses to start without %s', (name) => {
    const { status, stderr } = config(FILES.withPostgres, { ...SETTINGS, [name]: '' });
    expect(status).not.toBe(0);
    expect(stderr).toContain(`set ${name} in deploy/.env`);
  });

  test('gives every process of ours an environment that the server takes', () => {
    const { services: resolved } = parse(config(FILES.withPostgres, SETTINGS).stdout) as Compose;
    for (const name of OURS) {
      const settings = expectUsable(resolved[name]?.environment ?? {});
      expect(settings).toMatchObject({
        databaseMode: 'postgres',
        trustProxy: 1,
        forceHttps: true,
        redisUrl: 'redis://:b2@redis:6379',
      });
      expect(settings.databaseUrl).toBe('postgres://mps_service:a3@postgres:5432/mps');
      // Only the migration knows the owner.
      const owner = resolved[name]?.environment?.MIGRATION_DATABASE_URL;
      expect(owner).toBe(name === 'migrate' ? 'postgres://mps_owner:a2@postgres:5432/mps' : undefined);
    }
    const supabase = { ...SETTINGS, SUPABASE_URL: 'https://x.supabase.co', SUPABASE_SERVICE_ROLE_KEY: 'k' };
    const elsewhere = parse(config(FILES.base, supabase).stdout) as Compose;
    expect(expectUsable(elsewhere.services['api-1']?.environment ?? {}).databaseMode).toBe('supabase');
  });
});

describe('the containers', () => {
  test.each(services)('%s: a pinned image, no rights, no writable disk, limits and a health check', (name, service) => {
    if (OURS.includes(name)) expect(service.image).toMatch(/^mps-api:/);
    else expect(service.image).toMatch(/^[\w./-]+:v?\d+\.\d+(\.\d+)?(-[\w.]+)?$/);
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    expect(service.deploy?.resources?.limits).toEqual({ cpus: expect.any(String), memory: expect.any(String) });
    const isChecked = (service.healthcheck?.test?.length ?? 0) > 1;
    // The image itself checks the API; the others of ours have nothing to ask.
    expect(isChecked || OURS.includes(name)).toBe(true);
  });

  test('only nginx can be reached from outside', () => {
    expect(services.filter(([, { ports }]) => ports !== undefined).map(([name]) => name)).toEqual(['nginx']);
    for (const name of ['front', 'data', 'monitoring']) expect(base.networks?.[name]?.internal).toBe(true);
    const inOutside = services.filter(([, service]) => 'outside' in networksOf(service));
    expect(inOutside.map(([name]) => name)).toEqual(['nginx']);
  });

  test('the database and Redis can be reached by ours alone', () => {
    const inData = services.filter(([, service]) => 'data' in networksOf(service)).map(([name]) => name);
    expect(inData.sort()).toEqual([...OURS, 'postgres', 'redis'].sort());
  });

  test('every process of the API has two processors, one gigabyte and the time to end', () => {
    for (const name of ['api-1', 'api-2', 'api-3']) {
      const service = base.services[name];
      expect(service?.deploy?.resources?.limits).toEqual({ cpus: '2', memory: '1G' });
      // The server gives up after 10 s by itself.
      expect(Number.parseInt(service?.stop_grace_period ?? '', 10)).toBeGreaterThan(10);
      expect(service?.depends_on).toMatchObject({ migrate: { condition: 'service_completed_successfully' } });
    }
  });

  test('nginx is told the addresses that the processes have', () => {
    const told = readFileSync(join(folder, 'nginx', 'site', 'api.conf'), 'utf8').match(/^server \S+/gm);
    const addresses = ['api-1', 'api-2', 'api-3'].map((name) => {
      return `server ${networksOf(base.services[name]).front?.ipv4_address}:8000`;
    });
    expect(told).toEqual(addresses);
  });

  test('Prometheus finds each job by the name and the port that its service has', () => {
    const { scrape_configs } = parse(readFileSync(join(folder, 'prometheus', 'prometheus.yml'), 'utf8')) as {
      scrape_configs: {
        job_name: string;
        dns_sd_configs?: { names: string[]; port: number }[];
        static_configs?: { targets: string[] }[];
      }[];
    };
    const [api] = scrape_configs.flatMap(({ dns_sd_configs }) => dns_sd_configs ?? []);
    expect(String(api?.port)).toBe(base.services['api-1']?.environment?.METRICS_PORT);
    expect(networksOf(base.services['api-2']).monitoring?.aliases).toEqual(api?.names);
    const hosts = scrape_configs
      .flatMap(({ static_configs }) => static_configs ?? [])
      .flatMap(({ targets }) => targets)
      .map((target) => new URL(target.includes('://') ? target : `http://${target}`).hostname);
    for (const host of hosts.filter((each) => each !== 'localhost')) expect(Object.keys(base.services)).toContain(host);
  });

  test('every file that is mounted is there, or is named by .env.example as one to make', () => {
    const example = readFileSync(join(folder, '.env.example'), 'utf8');
    const mounted = services.flatMap(([, { volumes = [] }]) => volumes).map((volume) => volume.split(':')[0] ?? '');
    const files = mounted.filter((path) => path.startsWith('./'));
    expect(files.length).toBeGreaterThan(4);
    for (const path of files) expect(existsSync(join(folder, path)), path).toBe(true);
    for (const { file } of Object.values(base.secrets ?? {})) expect(example).toContain(file.replace('./', ''));
  });

  test('.env.example names every variable that the files ask for, and no value of a secret', () => {
    const asked = FILES.withPostgres.flatMap((file) => [
      ...readFileSync(join(folder, file), 'utf8').matchAll(/\$\{(\w+)/g),
    ]);
    const example = readFileSync(join(folder, '.env.example'), 'utf8');
    const names = new Set(asked.map(([, name]) => name));
    // The revision is a matter of the build.
    names.delete('MPS_REVISION');
    for (const name of names) expect(example).toMatch(new RegExp(`^${name}=`, 'm'));
    expect(example.match(/^\w*(PASSWORD|SECRET|KEY)\w*=.+$/gm)).toBeNull();
    const ignored = readFileSync(join(repositoryRoot, '.gitignore'), 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.env', 'deploy/secrets/', 'deploy/certificates/']));
  });
});
