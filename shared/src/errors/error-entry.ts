import type { Language } from './language.js';

/** A status follows from the tRPC code alone, so the two transports cannot disagree. */
const HTTP_STATUS = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_SUPPORTED: 405,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  UNPROCESSABLE_CONTENT: 422,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_SERVER_ERROR: 500,
  SERVICE_UNAVAILABLE: 503,
  GATEWAY_TIMEOUT: 504,
} as const;

type TrpcCode = keyof typeof HTTP_STATUS;
/** The HTTP statuses that errors are answered with. */
export type ErrorStatus = (typeof HTTP_STATUS)[TrpcCode];

/** What the list says of one code. */
export interface ErrorEntry {
  /** What SQL raises; null for a code that SQL never raises. */
  readonly sqlstate: string | null;
  readonly trpc: TrpcCode;
  readonly http: ErrorStatus;
  readonly text: Readonly<Record<Language, string>>;
  /** What the person can do next, where there is something to do. */
  readonly nextStep: Readonly<Record<Language, string>> | null;
}

/** A text in each language, in the order of LANGUAGES. */
export type Texts = readonly [traditional: string, simplified: string, english: string];

const textsOf = ([traditional, simplified, english]: Texts): Record<Language, string> => ({
  'zh-TW': traditional,
  'zh-CN': simplified,
  en: english,
});

/** An entry of the list, with the status that its tRPC code says. */
export const entry = (
  sqlstate: string | null,
  trpc: TrpcCode,
  text: Texts,
  nextStep: Texts | null = null,
): ErrorEntry => ({
  sqlstate,
  trpc,
  http: HTTP_STATUS[trpc],
  text: textsOf(text),
  nextStep: nextStep === null ? null : textsOf(nextStep),
});
