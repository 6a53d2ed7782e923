/** What a procedure promises, as plain data: the server implements it, everything else is derived from it. */
import type { Language } from '../errors/language.js';
import type { ErrorCode } from '../errors.js';
import type { AuditAction } from '../glossary/audit-actions.js';
import type { Permission } from '../roles.js';
import type { LIVE_EVENT_KINDS } from './parts/live-event.js';

/** The first part of a procedure's name, in the order in which documents list them. */
export const DOMAINS = ['auth', 'member', 'merchant', 'common', 'admin'] as const;

/** Who may call: everybody, every login, every administrator, or whoever holds the permission. */
export type Access = 'everybody' | 'login' | 'administrator' | Permission;

/** The most that a stolen session could do with it. */
export type Risk = 'read' | 'write' | 'money' | 'security';

export type Kind = 'query' | 'mutation' | 'subscription';

/** The address over REST; `status` is 200 unless something is created. */
export interface RestRoute {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly path: `/${string}`;
  readonly status?: 201;
}

/** The live event that a success causes. Values of `fields` are columns of the row that the SQL function answers. */
export interface EventRule {
  readonly kind: (typeof LIVE_EVENT_KINDS)[number];
  /** Who is told, besides administrators. `column` holds the id; without one, the acting merchant is meant. */
  readonly tells: readonly { readonly topic: 'card' | 'member' | 'merchant'; readonly column?: string }[];
  readonly fields?: Readonly<Partial<Record<'tx_no' | 'amount' | 'card_id' | 'card_no', string>>>;
}

/**
 * What is asked of a schema here. Only this much: comparing each schema with zod's own `ZodType` cost the compiler ten
 * times the types of all of `shared`.
 */
export interface Schema {
  readonly _zod: { readonly input: unknown; readonly output: unknown };
}

/** One procedure. Texts that people see are in three languages; developers read English. */
export interface Contract {
  /** The name over tRPC: `merchant.charge`. */
  readonly name: `${(typeof DOMAINS)[number]}.${string}`;
  readonly kind: Kind;
  /** Null for streams, which only tRPC has. */
  readonly rest: RestRoute | null;
  readonly access: Access;
  readonly risk: Risk;
  /** A line, such as the OpenAPI summary. */
  readonly summary: string;
  /** More than the summary: for the document, the editor and the command line's help. */
  readonly description: string;
  /** What a success says to a person, where the answer has a `message`. */
  readonly done?: Readonly<Record<Language, string>>;
  readonly input: Schema;
  /** The answer; of a stream, one event. */
  readonly output: Schema;
  /** The codes beside those that every procedure can answer. */
  readonly errors: readonly ErrorCode[];
  /** The database function that does the work; null where the server does it alone. */
  readonly sql: string | null;
  /** How long a repetition with the same key answers the first result; `none` where no key is taken. */
  readonly idempotency: 'forever' | 'window' | 'none';
  readonly event?: EventRule;
  /** Whose cached sessions a success ends: the caller's, or those of the account that it was about. */
  readonly forgets?: 'caller' | 'subject';
  /** What the audit log calls it. */
  readonly audit: readonly AuditAction[];
}

/**
 * Declares a procedure and keeps the literal types of its name, route, access and errors. The texts are widened:
 * they would only be repeated in the emitted declarations.
 */
export const contract = <const C extends Contract>(declared: C): Declared<C> => declared as unknown as Declared<C>;

type Wide = 'summary' | 'description' | 'done';

/** A contract as it is declared, without its texts' literal types. */
export type Declared<C extends Contract> = {
  readonly [K in keyof C]: K extends Wide ? NonNullable<Contract[K]> : C[K];
};

/** Tells contracts from the other exports of a module. */
export const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'name' in value && 'access' in value && 'sql' in value;
