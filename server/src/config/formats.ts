/** How the values of variables are written. */
import { z } from 'zod';
import { splitAddresses } from '../lib/redis-address.js';
import { type Plan, readPlan } from './plan.js';
import { MINIMUM_SECRET_BYTES, parseKeys, type SigningKey } from './signing-keys.js';

export const SECRET_ADVICE = 'set at least 32 random bytes, for example from: openssl rand -base64 48';

export const wholeNumber = (minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, `must be a whole number from ${minimum} to ${maximum}`)
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, `must be from ${minimum} to ${maximum}`);

export const flag = z
  .enum(['true', 'false', '1', '0'], 'must be true or false')
  .transform((value) => value === 'true' || value === '1');

/** Seconds, or a number with s, m, h or d. */
export const duration = z
  .string()
  .regex(/^\d{1,9}[smhd]?$/, 'must be a number of seconds, or a number with s, m, h or d, such as 24h')
  .transform((text) => {
    const secondsPerUnit = { s: 1, m: 60, h: 3_600, d: 86_400 };
    const unit = text.at(-1) as keyof typeof secondsPerUnit;
    return Number.parseInt(text, 10) * (secondsPerUnit[unit] ?? 1);
  })
  .refine((seconds) => seconds >= 60, 'must be a minute or more');

export const url = (...protocols: string[]) =>
  z.string().refine(
    (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
    // The value may hold a password: the message never repeats it.
    `must be a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  );

export const redisUrl = z
  .string()
  .refine(
    (text) =>
      splitAddresses(text).length > 0 &&
      splitAddresses(text).every((each) => URL.canParse(each) && /^rediss?:$/.test(new URL(each).protocol)),
    'must be a URL that begins with redis:// or rediss://, or several, separated by commas',
  );

export const list = z.string().transform((text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ''),
);

export const trustProxy = z
  .string()
  .refine(
    (text) => /^(true|false|\d{1,2})$/.test(text) || /^[\w.:/, ]+$/.test(text),
    'must be false, a number of proxies, or addresses',
  )
  .transform((text): boolean | number | string => {
    if (text === 'true' || text === 'false') return text === 'true';
    return /^\d+$/.test(text) ? Number(text) : text;
  });

export const secret = z
  .string()
  .refine((text) => Buffer.byteLength(text) >= MINIMUM_SECRET_BYTES, `is too short: ${SECRET_ADVICE}`);

/** What is wrong with a key is said without any part of it. */
export const keys = z.string().transform((text, context): readonly SigningKey[] => {
  try {
    return parseKeys(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'cannot be read' });
    return z.NEVER;
  }
});

/** Kept as text: amounts are compared by the database alone. */
export const amount = z.string().regex(/^\d{1,10}(\.\d{1,2})?$/, 'must be an amount, such as 5000 or 99.50');

export const plan = z.string().transform((text, context): Plan => {
  try {
    return readPlan(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'cannot be read' });
    return z.NEVER;
  }
});

export const share = z
  .string()
  .regex(/^(0|1|0?\.\d{1,6}|1\.0{1,6})$/, 'must be a number from 0 to 1, such as 0.1')
  .transform(Number);

/** Name and value of each, the value as it is written in a URL. What is wrong is said without any part of it. */
export const headerList = list.transform((pairs, context): Readonly<Record<string, string>> => {
  try {
    return Object.fromEntries(pairs.map(readHeader));
  } catch {
    context.addIssue({ code: 'custom', message: 'must be name=value, separated by commas' });
    return z.NEVER;
  }
});

function readHeader(pair: string): [name: string, value: string] {
  const [, name, value] = /^([\w-]+)\s*=\s*(.+)$/.exec(pair) ?? [];
  if (name === undefined || value === undefined) throw new TypeError('no header');
  return [name.toLowerCase(), decodeURIComponent(value)];
}
