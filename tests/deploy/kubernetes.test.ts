/** The manifests as kustomize renders them, against the schemas of Kubernetes and what we ask of them. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { bareEnvironment, repositoryRoot } from '../support/start-process.js';
import { expectKnownNames, expectUsable } from './support/environment.js';

const folder = join(repositoryRoot, 'deploy', 'kubernetes');
const kubectl = spawnSync('kubectl', ['kustomize', '--help']).status === 0 ? 'kubectl' : null;
if (kubectl === null) process.stderr.write('skipped, kubectl is not installed: apt-get install kubernetes-client\n');

interface Container {
  name: string;
  image: string;
  args?: string[];
  env?: { name: string }[];
  envFrom?: Record<string, { name: string }>[];
  resources?: { requests?: object; limits?: object };
  securityContext?: object;
  lifecycle?: { preStop?: { exec?: { command: string[] } } };
  startupProbe?: Probe;
  livenessProbe?: Probe;
  readinessProbe?: Probe;
}
interface Probe {
  httpGet?: { path: string; port: string };
}
interface PodSpec {
  containers: Container[];
  securityContext?: object;
  automountServiceAccountToken?: boolean;
  serviceAccountName?: string;
  terminationGracePeriodSeconds?: number;
}
interface Template {
  metadata: { labels: Record<string, string>; annotations?: Record<string, string> };
  spec: PodSpec;
}
interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; annotations?: Record<string, string>; labels?: Record<string, string> };
  spec?: {
    template?: Template;
    selector?: { matchLabels?: Record<string, string> };
    replicas?: number;
    minReplicas?: number;
    podSelector?: { matchLabels?: Record<string, string> };
  };
  data?: Record<string, string>;
  stringData?: Record<string, string>;
}

const documentsOf = (text: string) => parseAllDocuments(text).map((each) => each.toJS() as Manifest);

/** @throws where kustomize refuses */
function render(overlay: string): Manifest[] {
  const { status, stdout, stderr } = spawnSync(kubectl ?? '', ['kustomize', join(folder, 'overlays', overlay)], {
    env: bareEnvironment(),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`kustomize refused ${overlay}: ${stderr}`);
  return documentsOf(stdout);
}

/** @throws where the document does not fit the schema of its kind */
async function validate(manifest: Manifest): Promise<void> {
  const [group, version] = manifest.apiVersion.includes('/')
    ? manifest.apiVersion.split('/')
    : ['', manifest.apiVersion];
  const path = ['kubernetes-models', group, version].filter((part) => part !== '').join('/');
  const models = (await import(path)) as Record<string, new (data: unknown) => { validate(): void }>;
  const Model = models[manifest.kind];
  if (Model === undefined) throw new Error(`${path} has no ${manifest.kind}`);
  new Model(manifest).validate();
}

const templateOf = ({ spec }: Manifest): Template | undefined => spec?.template;

describe.skipIf(kubectl === null).each(['production', 'supabase'])('the overlay %s', (overlay) => {
  let manifests: Manifest[];
  let workloads: { manifest: Manifest; template: Template }[];
  const find = (kind: string, name: string) => {
    const found = manifests.find((each) => each.kind === kind && each.metadata.name === name);
    if (found === undefined) throw new Error(`There is no ${kind} ${name}`);
    return found;
  };

  beforeAll(() => {
    manifests = render(overlay);
    workloads = manifests.flatMap((manifest) => {
      const template = templateOf(manifest);
      return template === undefined ? [] : [{ manifest, template }];
    });
  });

  test('fits the schemas of Kubernetes', async () => {
    expect(manifests.length).toBeGreaterThan(15);
    for (const manifest of manifests) await validate(manifest);
    const broken = structuredClone(find('Deployment', 'mps-api'));
    Object.assign(broken.spec ?? {}, { replicas: 'three' });
    await expect(validate(broken)).rejects.toThrow(/replicas/);
  });

  test('stands in a namespace of its own, which refuses pods with more rights', () => {
    const elsewhere = manifests.filter(({ kind, metadata }) => kind !== 'Namespace' && metadata.namespace !== 'mps');
    expect(elsewhere).toEqual([]);
    expect(find('Namespace', 'mps').metadata.labels).toMatchObject({
      'pod-security.kubernetes.io/enforce': 'restricted',
    });
  });

  test('runs every container without rights, on a file system that it cannot write to, within limits', () => {
    expect(workloads.length).toBeGreaterThan(2);
    for (const { template } of workloads) {
      expect(template.spec).toMatchObject({
        automountServiceAccountToken: false,
        serviceAccountName: 'mps',
        securityContext: {
          runAsNonRoot: true,
          runAsUser: expect.any(Number),
          seccompProfile: { type: 'RuntimeDefault' },
        },
      });
      for (const container of template.spec.containers) {
        expect(container.securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        });
        expect(container.resources).toMatchObject({ requests: expect.any(Object), limits: expect.any(Object) });
        expect(container.image).toMatch(/:\d+\.\d+\.\d+/);
      }
    }
  });

  test('sets nothing that the server does not read, and nothing that it refuses', () => {
    const secrets = documentsOf(readFileSync(join(folder, 'base', 'secret.example.yaml'), 'utf8'));
    const settings = find('ConfigMap', 'mps-api').data ?? {};
    const secret = secrets
      .filter(({ metadata }) => ['mps-api', 'mps-migration'].includes(metadata.name))
      .flatMap(({ stringData }) => Object.keys(stringData ?? {}));
    expectKnownNames([...Object.keys(settings), ...secret]);
    const address: Record<string, string> =
      overlay === 'supabase' ? { SUPABASE_URL: 'https://x.supabase.co', SUPABASE_SERVICE_ROLE_KEY: 'k' } : {};
    const config = expectUsable({ ...settings, DATABASE_URL: 'postgres://a:b@c/d', ...address });
    expect(config).toMatchObject({ trustProxy: 1, forceHttps: true });
    expect(config.databaseMode).toBe(overlay === 'supabase' ? 'supabase' : 'postgres');
    const ours = workloads
      .flatMap(({ template }) => template.spec.containers)
      .filter(({ image }) => image.includes('mps-api'));
    // Only the migration logs in as the owner of the schema.
    const owner = [{ secretRef: { name: 'mps-migration' } }];
    for (const { name, env, envFrom } of ours) {
      expect(env).toBeUndefined();
      expect(envFrom).toEqual([
        { configMapRef: { name: 'mps-api' } },
        { secretRef: { name: 'mps-api' } },
        ...(name === 'migrate' ? owner : []),
      ]);
    }
  });

  test('has examples of secrets that fit the schema, hold none and are not applied', async () => {
    const examples = documentsOf(readFileSync(join(folder, 'base', 'secret.example.yaml'), 'utf8'));
    for (const example of examples) {
      await validate(example);
      expect(Object.values(example.stringData ?? {}).join('')).toBe('');
    }
    expect(manifests.filter(({ kind }) => kind === 'Secret')).toEqual([]);
  });

  test('starts, asks and stops the API as the server is made', () => {
    const { spec } = find('Deployment', 'mps-api');
    expect(spec?.replicas).toBe(3);
    expect(find('HorizontalPodAutoscaler', 'mps-api').spec?.minReplicas).toBe(3);
    const [api] = spec?.template?.spec.containers ?? [];
    const paths = [api?.startupProbe, api?.livenessProbe, api?.readinessProbe].map((probe) => probe?.httpGet?.path);
    expect(paths).toEqual(['/live', '/live', '/ready']);
    const server = readFileSync(join(repositoryRoot, 'server', 'src', 'cli', 'serve-by-workers.ts'), 'utf8');
    const stopMs = Number(/STOP_DEADLINE_MS = ([\d_]+)/.exec(server)?.[1]?.replaceAll('_', ''));
    const pauseSeconds = Number(api?.lifecycle?.preStop?.exec?.command[1]);
    const graceSeconds = spec?.template?.spec.terminationGracePeriodSeconds ?? 0;
    expect(graceSeconds).toBeGreaterThan(pauseSeconds + stopMs / 1_000);
  });

  test('has no selector that selects nothing', () => {
    const labels = workloads.map(({ template }) => template.metadata.labels);
    const selectors = manifests.flatMap(({ kind, spec }) => {
      if (kind === 'Service') return [spec?.selector as Record<string, string>];
      return [spec?.selector?.matchLabels ?? spec?.podSelector?.matchLabels ?? {}];
    });
    for (const selector of selectors) {
      const isSelected = labels.some((each) =>
        Object.entries(selector ?? {}).every(([name, value]) => each[name] === value),
      );
      expect(isSelected, JSON.stringify(selector)).toBe(true);
    }
  });

  test('lets Prometheus ask each pod, on the port that is for it', () => {
    const { METRICS_PORT } = find('ConfigMap', 'mps-api').data ?? {};
    expect(find('Deployment', 'mps-api').spec?.template?.metadata.annotations).toEqual({
      'prometheus.io/scrape': 'true',
      'prometheus.io/port': METRICS_PORT,
      'prometheus.io/path': '/metrics',
    });
  });

  test('passes live events on at once, and never sends a write twice', () => {
    const { annotations = {} } = find('Ingress', 'mps-api-events').metadata;
    expect(annotations['nginx.ingress.kubernetes.io/proxy-buffering']).toBe('off');
    for (const { metadata } of manifests.filter(({ kind }) => kind === 'Ingress')) {
      expect(metadata.annotations?.['nginx.ingress.kubernetes.io/proxy-next-upstream']).toBe('error timeout');
    }
  });
});
