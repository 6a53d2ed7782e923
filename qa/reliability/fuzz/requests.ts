/** One request over REST or tRPC, made from an almost valid input. */
import type { Random } from '../harness/random.js';
import { type Known, nearValid, objectText, type Target } from './near-valid.js';
import { oddValue } from './values.js';

export interface FuzzRequest {
  transport: 'rest' | 'trpc';
  procedures: string[];
  method: string;
  path: string;
  body: string | null;
  contentType: string;
}

/** What a URL can carry: half a surrogate pair cannot be encoded at all. */
const inUrl = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
/** Longer targets are refused by Node's own parser, which the raw requests are for. */
const LONGEST_PATH = 6_000;

/** What a value is when it stands in a URL: a text's own characters, else the JSON. */
function urlText(json: string): string {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : json;
  } catch {
    return json;
  }
}

export function overRest(random: Random, target: Target, known: Known): FuzzRequest {
  const { operation } = target;
  const rest = nearValid(random, target, known);
  const path = operation.path.replace(/\{(\w+)\}/g, (_match, name: string) => {
    const at = rest.findIndex(([field]) => field === name);
    const [found] = at === -1 ? [] : rest.splice(at, 1);
    // An empty segment would be another path.
    return inUrl(urlText(found?.[1] ?? '"x"')).slice(0, LONGEST_PATH) || '%20';
  });
  const request = { transport: 'rest', procedures: [operation.name], method: operation.method } as const;
  const base = { ...request, procedures: [operation.name], contentType: 'application/json' };
  if (operation.method !== 'GET') return { ...base, path, body: bodyText(random, rest) };
  const query = rest.map(([name, json]) => `${inUrl(name)}=${inUrl(urlText(json))}`).join('&');
  return { ...base, path: `${path}?${query}`.slice(0, LONGEST_PATH), body: null };
}

/** The object itself; at times something that is none. */
function bodyText(random: Random, given: [string, string][]): string {
  return random.chance(0.02) ? oddValue(random) : objectText(given);
}

/** What superjson reads beside the value: mostly nothing, at times what leads nowhere or to a prototype. */
const METAS = [
  '{"values":{"amount":["Date"]}}',
  '{"values":{"amount":["bigint"]}}',
  '{"values":{"__proto__.x":["Date"]}}',
  '{"values":{"a.b.c":["set"]}}',
  '{"values":["map"]}',
  '{"values":{"card_id":[["custom","x"]]}}',
  '{"values":{"card_id":[["class","Function"]]}}',
  '{"referentialEqualities":{"a":["b"]}}',
  '{"referentialEqualities":[["constructor.prototype"]]}',
  '7',
  '[]',
  'null',
];

function inputText(random: Random, target: Target, known: Known): string {
  const json = bodyText(random, nearValid(random, target, known));
  if (random.chance(0.03)) return oddValue(random);
  return random.chance(0.08) ? `{"json":${json},"meta":${random.pick(METAS)}}` : `{"json":${json}}`;
}

/** One call, or several of one kind in a batch, at times more than are allowed. */
export function overTrpc(random: Random, targets: readonly Target[], known: Known): FuzzRequest {
  const first = random.pick(targets);
  const alike = targets.filter(({ operation }) => operation.type === first.operation.type);
  const isBatch = random.chance(0.08);
  const size = isBatch ? random.pick([1, 2, 3, 10, 11, 30]) : 1;
  const called = [first, ...Array.from({ length: size - 1 }, () => random.pick(alike))];
  const inputs = called.map((target) => inputText(random, target, known));
  const input = isBatch ? `{${inputs.map((text, index) => `"${index}":${text}`).join(',')}}` : (inputs[0] ?? '{}');
  const procedures = called.map(({ operation }) => operation.name);
  const path = `/trpc/${procedures.join(',')}${isBatch ? '?batch=1' : ''}`;
  const base = { transport: 'trpc', procedures, contentType: 'application/json' } as const;
  if (first.operation.type === 'mutation') return { ...base, procedures, method: 'POST', path, body: input };
  const query = `${isBatch ? '&' : '?'}input=${inUrl(input)}`.slice(0, LONGEST_PATH);
  return { ...base, procedures, method: 'GET', path: `${path}${query}`, body: null };
}
