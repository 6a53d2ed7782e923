/** What a procedure promises, as plain data: the server implements it, and everything else is derived from it. */
import type { Language } from '../errors/language.js';
import type { ErrorCode } from '../errors.js';
import type { AuditAction } from '../glossary/audit-actions.js';
import type { Permission, Role } from '../roles.js';
import type { ApprovalOperation } from './parts/approval.js';
import type { LIVE_EVENT_KINDS } from './parts/live-event.js';

/** The first part of a procedure's name, in the order in which documents list them. */
export const DOMAINS = ['auth', 'member', 'merchant', 'common', 'admin'] as const;

/**
 * Who may call: everybody, every login, administrators and merchants' managers, every administrator, or whoever holds
 * the permission. `mayCall` says when an administrator may use a member's or merchant's permission on their behalf.
 */
export type Access = 'everybody' | 'login' | 'manager' | 'administrator' | Permission;

/** The permission that an access names; null where it names none. */
export const permissionOf = (access: Access): Permission | null =>
  access === 'everybody' || access === 'login' || access === 'manager' || access === 'administrator' ? null : access;

/**
 * The most that a stolen session could do with it: see data, change it, move money or what money depends on, or change
 * who can log in and whose cards can pay.
 */
export type Risk = 'read' | 'write' | 'money' | 'security';

/**
 * `recent`: the caller has to have proven the password within REAUTH_AFTER, else the answer is PERMISSION_DENIED with
 * the reason `reauthentication_required`. `implement` asks before each call. Where only some inputs ask for
 * it, such as a large refund, the handler passes `implement` which, and the description says so. An administrator who
 * moves money on behalf of somebody else is always asked.
 */
export type Proof = 'none' | 'recent';

/** Reads, writes, or streams events for as long as the caller listens. */
export type Kind = 'query' | 'mutation' | 'subscription';

/** The address over REST; `status` is 200 unless something is created. */
export interface RestRoute {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly path: `/${string}`;
  readonly status?: 201;
}

/** The live event that a success causes. `column` and the values of `fields` are columns of the SQL function's row. */
export interface EventRule {
  readonly kind: (typeof LIVE_EVENT_KINDS)[number];
  /** Who receives it, besides administrators. `column` holds the id; without one it is the acting merchant. */
  readonly audience: readonly { readonly topic: 'card' | 'member' | 'merchant'; readonly column?: string }[];
  readonly fields?: Readonly<Partial<Record<'tx_no' | 'amount' | 'card_id' | 'card_no', string>>>;
}

/**
 * The sessions that a success ends or changes, by a column of the SQL function's row: one session by its id, several
 * by their ids, or all of one account. Every process drops them from its cache before the caller has the answer.
 */
export type SessionRule =
  | { readonly id: string }
  | { readonly ids: string }
  | { readonly role: Role; readonly subject: string };

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
  readonly proof: Proof;
  /** A cashier may call it too, when `approved_by` of the input names a manager beside, whom the handler verifies. */
  readonly approvable?: true;
  /** One line without a full stop, such as the OpenAPI summary. */
  readonly summary: string;
  /** More than the summary: for the OpenAPI document, and for the editor of whoever calls it. */
  readonly description: string;
  /** What a success says to a person, where the answer has a `message`. */
  readonly message?: Readonly<Record<Language, string>>;
  readonly input: Schema;
  /** The answer; of a stream, one event. */
  readonly output: Schema;
  /** The codes beside those that every procedure can answer. */
  readonly errors: readonly ErrorCode[];
  /** The database function that does the work; null where the server does it without one. */
  readonly sql: string | null;
  /**
   * How long a repetition with the same idempotency key answers the first result. `forever`: the database function
   * takes the key and keeps it with the transaction. `48h`: `implement` has the answer kept. `none`: for what writes
   * nothing, which a repetition may do again.
   */
  readonly idempotency: 'forever' | '48h' | 'none';
  /**
   * Above the limit of this operation an administrator needs a second person: the answer is then an approval, see
   * `outputOf`. The SQL function asks `mps.require_approval`.
   */
  readonly approval?: ApprovalOperation;
  readonly event?: EventRule;
  readonly sessions?: SessionRule;
  /**
   * The actions that a success may write into the audit log; an approval in its place writes `approval.request`, and an
   * approved call what the call itself writes.
   */
  readonly audit: readonly AuditAction[];
}

type Wide = 'summary' | 'description' | 'message';

/** A contract as it is declared, without its texts' literal types. */
export type Declared<C extends Contract> = {
  readonly [K in keyof C]: K extends Wide ? NonNullable<Contract[K]> : C[K];
};

/** What administrators do with money, or with who can log in, asks for a recent proof of the password. */
type ProvenByAdministrators<C> = C extends { access: `admin:${string}`; risk: 'money' | 'security'; proof: 'none' }
  ? { proof: 'recent' }
  : unknown;

/**
 * Declares a procedure and keeps the literal types of its name, route, access and errors. The texts are widened:
 * they would only be repeated in the emitted declarations.
 */
export const contract = <const C extends Contract>(declared: C & ProvenByAdministrators<C>): Declared<C> =>
  declared as unknown as Declared<C>;

/** Tells contracts from the other exports of a module. */
export const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'name' in value && 'access' in value && 'sql' in value;
