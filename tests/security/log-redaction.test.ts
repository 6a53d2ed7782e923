import { describe, expect, it } from 'vitest';
import { createLogger } from '../../server/src/lib/logger.js';

const SECRET = 'hunter2-hunter2';

function logged(fields: object): string {
  let text = '';
  const write = (line: string) => {
    text += line;
  };
  createLogger('info', { write }).info(fields, 'event');
  return text;
}

describe('the log', () => {
  it.each([
    'password',
    'current_password',
    'new_password',
    'binding_password',
    'password_hash',
    'admin_code',
    'qr_plain',
    'p_qr_plain',
    'token',
    'authorization',
    'cookie',
    'key',
    'idempotency-key',
  ])('hides %s at the top and up to two levels deep', (name) => {
    const text = logged({ [name]: SECRET, a: { [name]: SECRET, b: { [name]: SECRET } } });
    expect(text).not.toContain(SECRET);
    expect(text.match(/\[hidden\]/g)).toHaveLength(3);
  });

  it('is one JSON line an event, with the level by name and the time in UTC', () => {
    expect(JSON.parse(logged({ request_id: 'r-1' }))).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      request_id: 'r-1',
      msg: 'event',
    });
  });

  it('keeps what is needed to find a cause', () => {
    const text = logged({ err: new Error('the cause') });
    expect(text).toContain('the cause');
    expect(text).toContain('log-redaction.test.ts');
  });
});
