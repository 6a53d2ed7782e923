/**
 * The failures of a call of which nothing can have left this computer: the only ones without an answer that are known
 * to have done nothing. Every other one may have been carried out, so what is not listed here counts as unknown.
 */

/** No connection was made: by the system, the resolver, Node's `fetch`, or `NeverConnectedError`. Browsers do not tell. */
export const NEVER_CONNECTED = [
  'EADDRNOTAVAIL',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'ERR_NEVER_CONNECTED',
  'UND_ERR_CONNECT_TIMEOUT',
  // The handshake failed, before which nothing is sent: the server's certificate, or it speaks no TLS that we know.
  // Source: Node, "X509 certificate error codes".
  'CERT_CHAIN_TOO_LONG',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REJECTED',
  'CERT_REVOKED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'CRL_HAS_EXPIRED',
  'CRL_NOT_YET_VALID',
  'CRL_SIGNATURE_FAILURE',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERROR_IN_CERT_NOT_AFTER_FIELD',
  'ERROR_IN_CERT_NOT_BEFORE_FIELD',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
  'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
  'ERR_SSL_TLSV1_UNRECOGNIZED_NAME',
  'ERR_SSL_UNSUPPORTED_PROTOCOL',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'HOSTNAME_MISMATCH',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY',
  'UNABLE_TO_DECRYPT_CERT_SIGNATURE',
  'UNABLE_TO_GET_CRL',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
] as const;

/** The call has a form that no request can have; a repetition fails alike. */
const UNSENDABLE = ['ERR_INVALID_CHAR', 'ERR_INVALID_HTTP_TOKEN', 'ERR_INVALID_PROTOCOL', 'ERR_INVALID_URL'] as const;

/** What Node's `fetch` says of an address without a code. */
const UNSENDABLE_MESSAGE = /^(?:bad port|unknown scheme)$/;
/** Node says this of a connection that was lost during the handshake, under the code of one that was lost later. */
const LOST_IN_HANDSHAKE = /before secure TLS connection was established$/;
/** An established connection can fail with the same codes; then a part of the call has left. */
const IN_USE: ReadonlySet<unknown> = new Set(['read', 'write']);
const SETTING_UP: ReadonlySet<unknown> = new Set(['connect', 'getaddrinfo']);

const neverConnected: ReadonlySet<unknown> = new Set(NEVER_CONNECTED);
const unsendable: ReadonlySet<unknown> = new Set(UNSENDABLE);

/** A connection that failed, or took too long, before it was made. For transports that see the moment it is made. */
export class NeverConnectedError extends Error {
  override readonly name = 'NeverConnectedError';
  readonly code = 'ERR_NEVER_CONNECTED';
}

/** A call that the client gave up before anything was sent: where its token could not be read. */
export class NeverSent extends Error {
  override readonly name = 'NeverSent';
}

/** A header that no request can carry. It names the header and never its value, which may be a token. */
class UnsendableHeaderError extends TypeError {
  readonly code = 'ERR_INVALID_CHAR';
}

/**
 * Looks at headers before they are sent: Node, browsers and mini-programs refuse them each in words of their own.
 *
 * @throws an error that `whyUnsendable` knows, where a value has a line break or a character beyond Latin-1
 */
export function checkHeaders(headers: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(headers)) {
    if (/^[\t\x20-\x7e\x80-\xff]*$/.test(String(value))) continue;
    throw new UnsendableHeaderError(`The header ${name.toLowerCase()} has characters that no request can carry`);
  }
}

interface SystemError extends Error {
  code?: unknown;
  syscall?: unknown;
  /** Of an `AggregateError`, a class that mini-programs lack. */
  errors?: unknown;
}

function isUnsendableItself({ code, message }: SystemError): boolean {
  return unsendable.has(code) || UNSENDABLE_MESSAGE.test(message);
}

function isUnconnectedItself(error: SystemError): boolean {
  // One address after the other was tried.
  const { code, syscall, message, errors } = error;
  if (Array.isArray(errors) && errors.length > 0) return errors.every((each) => isUnconnectedItself(each));
  if (SETTING_UP.has(syscall)) return true;
  if (error instanceof NeverSent) return true;
  return (neverConnected.has(code) && !IN_USE.has(syscall)) || LOST_IN_HANDSHAKE.test(message);
}

function findCause(error: unknown, isIt: (each: SystemError) => boolean): Error | null {
  let each = error;
  for (let depth = 0; each instanceof Error && depth < 8; depth += 1) {
    if (isIt(each)) return each;
    each = each.cause;
  }
  return null;
}

/** What is wrong with a call whose form no request can have, so that a repetition fails alike; null for all others. */
export const whyUnsendable = (error: unknown): string | null => findCause(error, isUnsendableItself)?.message ?? null;

/** Whether a call failed before anything of it could have left; false where that is not known. */
export const wasNeverSent = (error: unknown): boolean =>
  whyUnsendable(error) !== null || findCause(error, isUnconnectedItself) !== null;
