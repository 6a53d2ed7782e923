import { type DestinationStream, type Logger as PinoLogger, pino } from 'pino';

export type Logger = PinoLogger;

/** Keys whose values never reach a log, wherever they stand up to two levels deep. */
const SECRET_KEYS = [
  'admin_code',
  'apikey',
  'authorization',
  'binding_password',
  'code_hash',
  'credential',
  'cookie',
  'current_password',
  'device_token',
  'idempotency-key',
  'idempotency_key',
  'key',
  'new_password',
  'otpauth_uri',
  'p_binding_password',
  'p_approval_hash',
  'p_password_hash',
  'p_pin_hash',
  'p_qr_plain',
  'p_secret_encrypted',
  'password',
  'password_hash',
  'pin',
  'pin_hash',
  'qr_plain',
  'recovery_codes',
  'secret',
  'secret_encrypted',
  'set-cookie',
  'token',
];

/**
 * Makes the logger: one JSON line an event, secrets masked.
 *
 * @param level pino's level names
 * @param destination for tests; standard output otherwise
 * @param fieldsOfLine what each line says besides its own, asked when it is written
 */
export function createLogger(
  level: string,
  destination?: DestinationStream,
  fieldsOfLine?: () => Record<string, unknown>,
): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: SECRET_KEYS.flatMap(pathsOf), censor: '[hidden]' },
    serializers: { err: pino.stdSerializers.err, error: pino.stdSerializers.err },
    ...(fieldsOfLine === undefined ? {} : { mixin: fieldsOfLine }),
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

function pathsOf(key: string): string[] {
  const step = /^\w+$/.test(key) ? `.${key}` : `["${key}"]`;
  const top = step.startsWith('.') ? step.slice(1) : step;
  return [top, `*${step}`, `*.*${step}`];
}
