/** Values that have no business in any field, as JSON text: some of them JavaScript itself could not hold. */
import type { Random } from '../harness/random.js';

const ODD_NUMBERS = [
  '-0',
  '0',
  '-1',
  '1e400',
  '-1e400',
  '1e-400',
  '0.005',
  '0.1e1',
  '12.345',
  '9007199254740993',
  '99999999999999999999999999',
  '2147483648',
  '-2147483649',
  '4294967296',
  '9999999999.99',
  '10000000000',
];

const ODD_TEXTS = [
  '',
  ' ',
  'NaN',
  'nan',
  'Infinity',
  '-Infinity',
  'null',
  'undefined',
  'true',
  '0x10',
  '1e5',
  '1_000',
  '+1',
  '.5',
  '5.',
  '１２３',
  '٣',
  '1,50',
  '%00',
  '%s%n',
  '../../etc/passwd',
  "'; DROP TABLE accounts; --",
  "1' OR '1'='1",
  '$$;ROLLBACK;$$',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '\r\nX-Injected: yes',
  '\u0000',
  'a\u0000b',
  '\u202e',
  '\ufeff',
  '𝒳',
  'é'.normalize('NFD'),
  'İ'.toLowerCase(),
  '2026-02-30',
  '2026-13-01T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '99999-01-01T00:00:00Z',
  '2026-11-22T25:61:61Z',
  '2026-11-22T00:00:00+99:99',
  'infinity',
  'epoch',
  'now',
  '00000000-0000-0000-0000-000000000000',
  '3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f6',
  '3F0E5C1A-6F3A-4D0E-9A55-1C2B3D4E5F60',
  '{3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60}',
  '__proto__',
  'constructor',
];

/** Halves of surrogate pairs, alone and in the wrong order: only as escapes do they come over a wire. */
const LONE_SURROGATES = ['"\\ud800"', '"\\udc00"', '"a\\ud800b"', '"\\udc00\\ud800"'];

const ALPHABETS = [
  '0123456789',
  'abcdefXYZ-_',
  ' \t\n\r',
  '王小明長龍',
  '\u0001\u001f\u007f\u0085',
  '😀👩‍👩‍👧',
  '"\\/',
];
const LONGEST_TEXT = 20_000;
const DEEPEST = 2_000;

function randomText(random: Random): string {
  const alphabet = [...random.pick(ALPHABETS)];
  const length = random.chance(0.05) ? random.between(1_000, LONGEST_TEXT) : random.between(0, 40);
  return Array.from({ length }, () => random.pick(alphabet)).join('');
}

function randomNumber(random: Random): string {
  if (random.chance(0.5)) return random.pick(ODD_NUMBERS);
  const whole = String(random.between(-1_000_000, 1_000_000));
  return random.chance(0.5) ? whole : `${whole}.${random.between(0, 99_999)}`;
}

function nested(random: Random): string {
  const depth = random.chance(0.9) ? random.between(2, 60) : random.between(1_000, DEEPEST);
  const [open, close] = random.pick([
    ['[', ']'],
    ['{"a":', '}'],
  ] as const);
  return `${open.repeat(depth)}${random.pick(['1', 'null', '""'])}${close.repeat(depth)}`;
}

const PROTOTYPE_OBJECTS = [
  '{"__proto__":{"role":"admin"}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '{"toString":1,"valueOf":1}',
  '{"toJSON":"x"}',
  '{"then":"x"}',
  '{"$gt":""}',
  '{"length":1e9}',
];

/** Any such value. */
export function oddValue(random: Random): string {
  const kinds: (() => string)[] = [
    () => random.pick(['null', 'true', 'false', '[]', '{}', '[[]]', '[1,"2",{}]']),
    () => randomNumber(random),
    () => JSON.stringify(random.pick(ODD_TEXTS)),
    () => JSON.stringify(randomText(random)),
    () => random.pick(LONE_SURROGATES),
    () => nested(random),
    () => random.pick(PROTOTYPE_OBJECTS),
    () => `[${oddValue(random)}]`,
  ];
  return random.pick(kinds)();
}

export const ODD_FIELDS = [
  '__proto__',
  'constructor',
  'toString',
  'role',
  'balance',
  'is_admin',
  'merchant_id',
  'p_actor',
  '',
];
