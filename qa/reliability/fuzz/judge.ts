/** What every answer has to be, whatever was asked. */
import { ERRORS } from '@mps/shared';
import { PASSWORD } from '../../../tests/support/fixtures.js';

export interface HeardAnswer {
  status: number;
  /** Null where no body may come: after HEAD. */
  body: string | null;
}

/** Anything that only the inside knows: places in the code, SQL, hashes, keys, the password of every account here. */
const INSIDE = new RegExp(
  [
    String.raw`\bat [^\n"]{0,200}\.(js|ts):\d+`,
    'node_modules',
    String.raw`\$argon2`,
    String.raw`\$2[aby]\$\d\d`,
    'the-tests-secret',
    'SQLSTATE',
    'violates',
    String.raw`\bmps\.[a-z_]+\b`,
    'PL/pgSQL',
    'postgres(ql)?://',
    PASSWORD,
  ].join('|'),
);

/** Statuses that HTTP has for what its parser refuses, and the list of errors has not. */
const OF_THE_PARSER = new Set([408, 417, 431]);

/** What is wrong with an answer; null when nothing is. */
export function complaintAbout({ status, body }: HeardAnswer, transport: 'rest' | 'trpc' | 'raw'): string | null {
  if (status >= 500) return `status ${status}`;
  if (body === null) return null;
  if (status >= 400 && INSIDE.test(body)) return `tells ${INSIDE.exec(body)?.[0]}`;
  if (status < 400 && /\$argon2|the-tests-secret|node_modules/.test(body)) return 'tells a secret';
  if (status < 400 && status !== 207) return null;
  const parsed = parsedOf(body);
  if (parsed === undefined) return `is no JSON: ${body.slice(0, 200)}`;
  const problems = transport === 'trpc' ? trpcErrors(parsed) : anyErrors(parsed);
  return problems.map((each) => complaintAboutEnvelope(each, status)).find((each) => each !== null) ?? null;
}

function parsedOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

interface Envelope {
  code?: unknown;
  message?: unknown;
  request_id?: unknown;
  timestamp?: unknown;
}

interface Shell {
  error?: Envelope & { json?: { data?: { mps?: Envelope } } };
  result?: unknown;
}

/** The refusals of a single call or of a batch; where something else stands, an empty one. */
function trpcErrors(parsed: unknown): Envelope[] {
  const calls = (Array.isArray(parsed) ? parsed : [parsed]) as (Shell | null)[];
  return calls.flatMap((call) => (call?.result === undefined ? [call?.error?.json?.data?.mps ?? {}] : []));
}

/** Raw requests may reach either transport. */
function anyErrors(parsed: unknown): Envelope[] {
  const shell = parsed as Shell | null;
  if (Array.isArray(parsed) || shell?.error?.json !== undefined) return trpcErrors(parsed);
  return [shell?.error ?? {}];
}

function complaintAboutEnvelope(envelope: Envelope, status: number): string | null {
  const { code, message, request_id, timestamp } = envelope;
  const isWhole = [code, message, request_id, timestamp].every((each) => typeof each === 'string' && each !== '');
  if (!isWhole) return `is no envelope: ${JSON.stringify(envelope)}`;
  if (!Object.hasOwn(ERRORS, String(code))) return `has the unknown code ${code}`;
  const { http } = ERRORS[code as keyof typeof ERRORS];
  if (http >= 500) return `has the code ${code}`;
  return http === status || status === 207 || OF_THE_PARSER.has(status) ? null : `says ${code} with ${status}`;
}
