/** What Prometheus and Alertmanager are given, held against the programs themselves. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { check, deployFolder, missing } from './support/programs.js';
import { alerts } from './support/queries.js';

const NAMES = [
  'MpsDown',
  'MpsErrorRateHigh',
  'MpsLatencyP95High',
  'MpsLedgerViolation',
  'MpsLoginFailuresSpike',
  'MpsDatabasePoolExhausted',
  'MpsDatabaseDown',
  'MpsRedisDown',
  'MpsSchedulerLate',
  'MpsEventLoopLag',
  'MpsCertificateExpiring',
  'MpsBackupOld',
];
const file = (...path: string[]) => join(deployFolder, ...path);

test('every trouble that somebody has to know of has its alert', () => {
  expect(alerts().map(({ alert }) => alert)).toEqual(NAMES);
});

test.each(alerts())('$alert says how bad it is, what it is, and where to read on', ({ alert, labels, annotations }) => {
  expect(labels.severity).toMatch(/^(critical|warning)$/);
  expect(annotations.summary).not.toBe('');
  expect(annotations.description).not.toBe('');
  expect(annotations.runbook_url).toBe(`docs/operations.md#${alert.toLowerCase()}`);
});

describe.skipIf(missing('promtool', 'prometheus') !== null)('Prometheus', () => {
  test('reads its configuration and the rules', () => {
    expect(check('promtool', 'check', 'config', file('prometheus', 'prometheus.yml'))).toMatchObject({ code: 0 });
    const rules = check('promtool', 'check', 'rules', file('prometheus', 'alerts.yml'));
    expect(rules.said).toContain(`${NAMES.length} rules found`);
    expect(rules.code).toBe(0);
  });

  test('finds each alert firing and silent when it should be', () => {
    expect(check('promtool', 'test', 'rules', file('prometheus', 'alerts.test.yml')).said).toContain('SUCCESS');
    const cases = readFileSync(file('prometheus', 'alerts.test.yml'), 'utf8');
    for (const name of NAMES) {
      expect(cases, name).toContain(`# ${name} fires`);
      expect(cases, name).toContain(`# ${name} is silent`);
    }
  });

  test.each([
    ['can never fire', 'vector(1) > 2'],
    ['always fires', 'vector(1)'],
  ])('finds out each alert that %s', (_mistake, expr) => {
    const folder = mkdtempSync(join(tmpdir(), 'mps-test-'));
    try {
      copyFileSync(file('prometheus', 'alerts.test.yml'), join(folder, 'alerts.test.yml'));
      const rules = alerts().map((alert) => ({ ...alert, expr }));
      writeFileSync(join(folder, 'alerts.yml'), JSON.stringify({ groups: [{ name: 'mps', rules }] }));
      const { code, said } = check('promtool', 'test', 'rules', join(folder, 'alerts.test.yml'));
      expect(code).not.toBe(0);
      for (const name of NAMES) expect(said).toContain(`ALERTS{alertname=\\"${name}\\"`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('Alertmanager', () => {
  const path = file('alertmanager', 'alertmanager.yml');

  test.skipIf(missing('amtool', 'prometheus-alertmanager') !== null)('reads its configuration', () => {
    const { code, said } = check('amtool', 'check-config', path);
    expect(said).toContain('SUCCESS');
    expect(code).toBe(0);
  });

  test('is silent about what follows from a greater trouble, by names that exist', () => {
    const { inhibit_rules: rules } = parse(readFileSync(path, 'utf8')) as {
      inhibit_rules: { source_matchers: string[]; target_matchers: string[] }[];
    };
    const named = rules.flatMap(({ source_matchers, target_matchers }) =>
      [...source_matchers, ...target_matchers].flatMap((matcher) => matcher.match(/Mps\w+/g) ?? []),
    );
    expect(named.length).toBeGreaterThan(rules.length);
    for (const name of named) expect(NAMES).toContain(name);
  });

  test('knows the address of the webhook from a secret file alone', () => {
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('api_url_file: /run/secrets/slack_webhook_url');
    expect(text).not.toMatch(/https?:/);
  });
});
