/** The queries of the dashboard and of the alerts, and what they are made of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { deployFolder } from './programs.js';

export interface Query {
  /** The panel's or the alert's title. */
  of: string;
  text: string;
}

export interface Alert {
  alert: string;
  expr: string;
  labels: { severity: string };
  annotations: { summary: string; description: string; runbook_url: string };
}

interface Panel {
  title: string;
  description?: string;
  type: string;
  datasource?: { uid: string };
  targets?: { expr: string }[];
}

export interface Dashboard {
  uid: string;
  panels: Panel[];
  templating: { list: { name: string; query: { query: string } }[] };
}

const read = (...path: string[]) => readFileSync(join(deployFolder, ...path), 'utf8');

export const alerts = (): Alert[] =>
  (parse(read('prometheus', 'alerts.yml')) as { groups: { rules: Alert[] }[] }).groups.flatMap(({ rules }) => rules);

export const dashboard = (): Dashboard => JSON.parse(read('grafana', 'dashboards', 'mps.json')) as Dashboard;

export const alertQueries = (): Query[] => alerts().map(({ alert, expr }) => ({ of: alert, text: expr }));

export function dashboardQueries(): Query[] {
  const { panels } = dashboard();
  return panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => ({ of: title, text: expr })));
}

/** What Grafana puts in for its variables when everything is chosen. */
export function withVariables({ text }: Query, rateInterval: string): string {
  return text.replaceAll('$__rate_interval', rateInterval).replaceAll(/\$(instance|procedure)\b/g, '.*');
}

const WORDS = new Set(['and', 'or', 'unless', 'bool', 'offset', 'inf', 'nan']);

/** The metrics that a query reads: every name that is no function, no label and no word of the language. */
export function metricsOf(text: string): string[] {
  const bare = text
    .replaceAll(/"(\\.|[^"\\])*"|'(\\.|[^'\\])*'/g, '')
    .replaceAll(/\{[^}]*\}|\[[^\]]*\]/g, '')
    .replaceAll(/\b(by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g, '');
  const names = [...bare.matchAll(/(?<![\w.])[a-zA-Z_:][\w:]*(?!\w|\s*\()/g)].map(([name]) => name);
  return [...new Set(names.filter((name) => !WORDS.has(name.toLowerCase())))];
}
