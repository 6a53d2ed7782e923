import { z } from 'zod';
import { removeInvisible } from './fold-text.js';
import { readPaymentCode } from './payment-code.js';
import { ADMINISTRATOR_ROLES, OPERATOR_ROLES } from './roles.js';

/** An id of the database: a UUID of any version. */
export const Uuid = z.guid().meta({ format: 'uuid', example: '3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60' });

/** A time as the server answers it: ISO 8601 in UTC with `Z`. */
export const Timestamp = z.iso.datetime().meta({ example: '2026-11-22T08:00:00.000Z' });

/** PostgreSQL refuses offsets of 16 hours and more, and calendars differ before 1900. */
const isStorableTime = (value: string): boolean => value >= '1900' && !/[+-](1[6-9]|2\d):\d\d$/.test(value);

/** An instant as a caller sends it, ISO 8601 with an offset or `Z`; or a date, which is a day of the business time zone. */
export const IsoDateTime = z
  .union([z.iso.datetime({ offset: true }).max(40), z.iso.date()], {
    error: 'A day such as 2026-11-01, or a time with its offset such as 2026-11-01T08:00:00+08:00',
  })
  .refine(isStorableTime, { error: 'Not a time that can be stored' })
  .meta({
    description: 'ISO 8601 with an offset, or a day of the business time zone',
    example: '2026-11-01T00:00:00Z',
  });

/** A day of the business time zone, `YYYY-MM-DD`. */
export const DateOnly = z.iso
  .date()
  .refine(isStorableTime, { error: 'Not a date that can be stored' })
  .meta({ example: '2026-11-22' });

// A NUL byte or half a surrogate pair cannot be stored by PostgreSQL; other control characters spoil logs and receipts.
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;
const isPrintable = (value: string): boolean => !UNPRINTABLE.test(value);

/** They make a terminal or a page show another text than the one that is stored. */
const BIDI_CONTROL = /\p{Bidi_Control}/u;
const LINE_SEPARATOR = /[\p{Zl}\p{Zp}]/u;
const readsAsStored = (value: string): boolean => !BIDI_CONTROL.test(value) && !LINE_SEPARATOR.test(value);

/** Characters that show as nothing make no text. Blanks alone are an empty one, judged elsewhere. */
const shows = (value: string): boolean => value.trim() === '' || removeInvisible(value).trim() !== '';

/**
 * What somebody types to find something: one line without control characters. SQL folds spellings, so characters that
 * come along when a number is copied do no harm.
 * @param maxLength in UTF-16 units
 */
export const typedText = (maxLength: number, minLength = 0) =>
  z.string().min(minLength).max(maxLength).refine(isPrintable, { error: 'Control characters are not allowed' });

/**
 * Text of one line that is stored: without control and bidirectional characters, and not of invisible ones alone.
 * @param maxLength in UTF-16 units
 * @param minLength 0 where SQL judges the emptiness with a code of its own
 */
export const shortText = (maxLength: number, minLength = 0) =>
  typedText(maxLength, minLength)
    .refine(readsAsStored, { error: 'Bidirectional controls and line separators are not allowed' })
    .refine(shows, { error: 'Some characters have to be visible' });

/** What people read of a member, a merchant or an operator. SQL judges it: INVALID_NAME where nothing is left of it. */
export const NameInput = shortText(500).meta({ example: '王小明' });

/** Why something was done; kept with the change. */
export const Reason = shortText(500);

/** Printable ASCII alone, in quotes or without: a header carries no other text the same from every client. */
export const IDEMPOTENCY_KEY = /^(?:"[\x20-\x7e]{1,255}"|[\x20-\x7e]{1,255})$/;

/** Names one request for ever: the same key and request give the first answer again. `"abc"` and `abc` are one key. */
export const IdempotencyKey = z
  .string()
  .regex(IDEMPOTENCY_KEY, { error: '1 to 255 printable ASCII characters' })
  .meta({ example: 'order-20261122-0001' });

/** The caller's own order number; unique per merchant or card. */
export const ExternalOrderId = shortText(128, 1);

/** The member's code as it was scanned, with what scanners add taken off. Its validity is judged by SQL. */
export const QrPlain = z
  .string()
  .max(512)
  .overwrite(readPaymentCode)
  .refine(isPrintable)
  .meta({ description: "The member's payment code, as scanned" });

/** The number on a card: three letters of its type and eight digits, such as `STD00000001`. */
export const CardNo = shortText(20, 1);
/** The number of a member: `M` and eight digits. */
export const MemberNo = shortText(20, 1).meta({ example: 'M00000001' });
/** The number of a transaction: `PAY`, `REF` or `RCG` and ten digits. */
export const TxNo = shortText(32, 1).meta({ example: 'PAY0000000001' });
/** What a merchant is known by at the login and on receipts; an administrator names it to act on its behalf. */
export const MerchantCode = shortText(64, 1).meta({ example: 'SHOP001' });

const TAG_MAX_CHARACTERS = 4096;
const TAG_MAX_DEPTH = 8;

/** As keys they could be stored, but superjson refuses to write them: the answer would fail after the payment. */
const NAMES_OF_PROTOTYPES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** True for JSON that comes back as it was given: strings may hold line breaks, but no NUL and no half surrogate pair. */
function isStorableJson(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return !value.includes('\0') && !/\p{Cs}/u.test(value) && !BIDI_CONTROL.test(value);
  // An integer beyond 2^53 has already changed when it gets here.
  if (typeof value === 'number') return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value !== 'object' || depth >= TAG_MAX_DEPTH) return false;
  if (Array.isArray(value)) return value.every((item) => isStorableJson(item, depth + 1));
  // superjson also brings sets, maps, dates and the like, of which JSON would keep nothing.
  if (!isPlainObject(value)) return false;
  return Object.entries(value).every(
    ([key, item]) => isStorableJson(key) && !NAMES_OF_PROTOTYPES.has(key) && isStorableJson(item, depth + 1),
  );
}

/** Whatever the caller wants to keep with a transaction: a JSON object of at most 4096 characters. */
export const Tag = z
  .record(z.string(), z.unknown())
  // Depth first: it bounds what the size check has to walk.
  .refine((tag) => isStorableJson(tag) && JSON.stringify(tag).length <= TAG_MAX_CHARACTERS, {
    error: `A JSON object of at most ${TAG_MAX_CHARACTERS} characters and ${TAG_MAX_DEPTH} levels, with larger integers than 2^53 as strings and without bidirectional controls`,
  })
  .meta({ example: { table: '7' } });

/**
 * Standard cards come with the member; prepaid and voucher cards hold money too; corporate cards only give discounts.
 */
export const CardType = z.enum(['standard', 'prepaid', 'corporate', 'voucher']);
/** Only active cards pay. Inactive is frozen and can be undone; lost, expired and closed cannot. */
export const CardStatus = z.enum(['active', 'inactive', 'lost', 'expired', 'suspended', 'closed']);
/** Only active members pay and log in. */
export const MemberStatus = z.enum(['active', 'inactive', 'suspended', 'deleted']);
/** Only active merchants charge and log in. */
export const MerchantStatus = z.enum(['active', 'inactive', 'suspended']);
/** What moved: from a card to a merchant, back to the card, or onto a card from outside. */
export const TxType = z.enum(['payment', 'refund', 'recharge']);
/**
 * What becomes of a transaction. A payment stays `completed` when it is refunded: its refunds are transactions of
 * their own.
 */
export const TxStatus = z.enum(['processing', 'completed', 'failed', 'cancelled', 'refunded']);
/** Where the money of a transaction came from; payments take the card's balance, recharges any of the others. */
export const PayMethod = z.enum(['balance', 'cash', 'wechat', 'alipay']);
/** How often a merchant is settled with. It is kept with the settlement; the period is always said. */
export const SettlementMode = z.enum(['realtime', 't_plus_1', 'monthly']);
/** From pending to settled to paid; what is not paid yet can fail. */
export const SettlementStatus = z.enum(['pending', 'settled', 'failed', 'paid']);
/** What a member may do with a shared card. A viewer sees it and cannot pay with it. */
export const BindRole = z.enum(['owner', 'admin', 'member', 'viewer']);
/** A manager may all that a merchant may; a cashier charges and reads. */
export const OperatorRoleField = z.enum(OPERATOR_ROLES);
/** The role of an administrator. */
export const AdministratorRoleField = z.enum(ADMINISTRATOR_ROLES);

/** What an action without a richer answer says. */
export const SuccessOutput = z.object({ success: z.literal(true), message: z.string() });

/** A part of what a list is searched by, in any spelling. */
export const Search = typedText(100)
  .optional()
  .meta({ description: 'A part of the text, whatever its case, width and separators', example: '王小' });

// The rules of these have codes of their own and are judged by SQL; the bounds only keep requests small.
/** A phone number in any spelling, unique among members and kept as E.164; INVALID_PHONE_FORMAT, DUPLICATE_PHONE. */
export const PhoneInput = shortText(100).meta({ example: '13800138000' });
/** An email address, unique among members in any case; INVALID_EMAIL_FORMAT, DUPLICATE_EMAIL. */
export const EmailInput = shortText(500).meta({ example: 'ming@example.com' });

/** Length and strength are judged with PASSWORD_TOO_WEAK; this bound only keeps the hashing short. */
export const NewPassword = z.string().max(1_000).meta({ format: 'password' });

/** The input of what needs nothing said: it concerns the caller's own session, or everything. */
export const NoInput = z.strictObject({}).optional();
