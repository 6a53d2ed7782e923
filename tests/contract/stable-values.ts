/** Makes of a recorded call one that reads the same whenever it is recorded: no chance, no clock, no secret. */

const FIELDS: Readonly<Record<string, unknown>> = {
  token: 'header.claims.signature',
  device_token: 'Zk3Vq8mX1sT6yB0nR4wJ7cL2hF9dG5aP-eUiOxQvKzM',
  qr_plain: 'q0Zs3l1k2J4h5G6f7D8s9A0p1O2i3U4y5T6r7E8w9Q0',
  expires_at: '2026-11-23T08:00:00.000Z',
  period_start: '2026-11-22T07:00:00.000Z',
  period_end: '2026-11-22T08:00:00.000Z',
  next_cursor: 'MTc2Mzc5ODQwMDAwMDAwMC4zZjBlNWMxYS02ZjNh',
  user_agent: 'MPS-Till/1.0',
  ip: '203.0.113.7',
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  otpauth_uri: 'otpauth://totp/MPS:admin?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=MPS',
  qr_svg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  recovery_codes: ['aaaaa-bbbbb', 'ccccc-ddddd'],
  admin_code: '123456',
  head_hash: '0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0',
  // The hour of the recording would move from one to the other.
  hourly_stats: Array.from({ length: 24 }, (_, hour) =>
    hour === 9 ? { hour, count: 2, amount: 30.5 } : { hour, count: 0, amount: 0 },
  ),
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const PARTS = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z|\b[a-z]+-\d{4,}\b/g;
const NUMBERED = /^([A-Z]{1,4})\d{6,}$/;
const PHONE = /^09\d{8,10}$/;
const NAMED = /^([a-z]+)-\d{4,}$/;

/** A copy of the value; what was equal in it stays equal. */
export function withStableValues(value: unknown): unknown {
  const known = new Map<string, string>();
  const counts = new Map<string, number>();
  const next = (kind: string) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count;
  };
  const remember = (text: string, make: () => string) => {
    const stable = known.get(text) ?? make();
    known.set(text, stable);
    return stable;
  };

  const stableText = (text: string): string => {
    if (UUID.test(text)) return remember(text, () => `3f0e5c1a-6f3a-4d0e-9a55-${String(next('id')).padStart(12, '0')}`);
    if (TIME.test(text)) return '2026-11-22T08:00:00.000Z';
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return '2026-11-22';
    if (/^\d{6}$/.test(text)) return '123456';
    if (PHONE.test(text)) return remember(text, () => `09123456${String(77 + next('phone'))}`);
    const prefix = NUMBERED.exec(text)?.[1];
    if (prefix !== undefined) {
      const digits = text.length - prefix.length;
      return remember(text, () => `${prefix}${String(next(prefix)).padStart(digits, '0')}`);
    }
    const name = NAMED.exec(text)?.[1];
    return name === undefined ? stableParts(text) : remember(text, () => `${name}-${next(name)}`);
  };
  /** What stands inside a longer text, such as a file of rows. */
  const stableParts = (text: string): string =>
    text.replaceAll(PARTS, (part) => (part.length < text.length ? stableText(part) : part));

  const stable = (node: unknown, field: string): unknown => {
    if (node !== null && Object.hasOwn(FIELDS, field)) return FIELDS[field];
    if (Array.isArray(node)) return node.map((item) => stable(item, ''));
    if (typeof node === 'object' && node !== null) {
      return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, stable(child, key)]));
    }
    return typeof node === 'string' ? stableText(node) : node;
  };
  return stable(value, '');
}
