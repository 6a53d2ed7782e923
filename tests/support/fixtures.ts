import { randomUUID } from 'node:crypto';
import type { AdministratorRole } from '@mps/shared';
import type { TestDatabase } from './test-database.js';

/** Everybody's password. */
export const PASSWORD = 'correct-horse-battery';
/**
 * Its argon2id hash with the cheapest parameters there are, made once by hand: a login spends no time on it,
 * and the parameters stand inside the hash, so the server verifies it like any other.
 */
export const PASSWORD_HASH =
  '$argon2id$v=19$m=8,t=1,p=1$EPtBsBEzq8aetbTp1Tijzg$FkBQi8Eu5lJCDWz8VStOcVMWPzirrZ5YlOQrxSyBdBk';

export interface TestMember {
  member_id: string;
  member_no: string;
  name: string;
  phone: string;
  /** The standard card that a member is created with. */
  card_id: string;
  card_no: string;
}

export interface TestMerchant {
  merchant_id: string;
  code: string;
  name: string;
}

export interface TestOperator {
  operator_id: string;
  name: string;
  role: 'manager' | 'cashier';
  merchant: TestMerchant;
}

export interface TestAdmin {
  admin_id: string;
  name: string;
}

export interface TestCard {
  card_id: string;
  card_no: string;
  card_type: 'prepaid' | 'corporate' | 'voucher';
  owner_member_id: string;
}

interface CardOptions {
  card_type: TestCard['card_type'];
  /** A new member unless given. */
  owner_member_id?: string;
  initial_value?: number;
  fixed_discount?: number;
  binding_password?: string;
  /** ISO 8601. */
  expires_at?: string;
}

/** Makes what tests act on, by the database's own functions, so that the ledger holds and changes are audited. */
export interface Fixtures {
  /** A member with its standard card; `balance` tops the card up. */
  createMember(options?: { name?: string; phone?: string; email?: string; balance?: number }): Promise<TestMember>;
  createMerchant(options?: { code?: string; name?: string }): Promise<TestMerchant>;
  createOperator(
    merchant: TestMerchant,
    options?: { name?: string; role?: TestOperator['role'] },
  ): Promise<TestOperator>;
  /** An owner unless another role is given. */
  createAdmin(options?: { name?: string; role?: AdministratorRole }): Promise<TestAdmin>;
  issueCard(options: CardOptions): Promise<TestCard>;
  /** Recharges a card. */
  topUp(cardId: string, amount: number): Promise<void>;
  /** @returns the code in plain, as a member would show it */
  issueCode(member: Pick<TestMember, 'member_id'>, cardId: string, ttlSeconds?: number): Promise<string>;
  /** A completed payment of `amount` by a member that has just been topped up by as much. */
  pay(merchant: TestMerchant, member: TestMember, amount: number): Promise<{ tx_id: string; tx_no: string }>;
}

let serial = 0;
/** Differs in each test file too: several may share one database in a later mode. */
const runDigits = String(Math.floor(Math.random() * 1e5)).padStart(5, '0');
const nextSerial = () => String(++serial).padStart(4, '0');

export function createFixtures(database: TestDatabase): Fixtures {
  const fixtures: Fixtures = {
    createMember: async ({ name = '王小明', balance, ...contact } = {}) => {
      const phone = contact.phone ?? `09${runDigits}${nextSerial()}`;
      const row = await database.one('create_member_profile', {
        p_name: name,
        p_phone: phone,
        p_email: contact.email ?? null,
        p_password_hash: PASSWORD_HASH,
      });
      if (balance !== undefined) await fixtures.topUp(row.card_id, balance);
      return {
        member_id: row.member_id,
        member_no: row.member_no,
        name,
        phone,
        card_id: row.card_id,
        card_no: row.card_no,
      };
    },

    createMerchant: async ({ code = `M${runDigits}${nextSerial()}`, name = '測試商店' } = {}) => {
      const row = await database.one('create_merchant', { p_code: code, p_name: name, p_password_hash: PASSWORD_HASH });
      return { merchant_id: row.merchant_id, code, name };
    },

    createOperator: async (merchant, { role = 'cashier', name = `${role}-${nextSerial()}` } = {}) => {
      const row = await database.one('create_operator', {
        p_merchant_id: merchant.merchant_id,
        p_name: name,
        p_role: role,
        p_password_hash: PASSWORD_HASH,
      });
      return { operator_id: row.operator_id, name, role, merchant };
    },

    createAdmin: async ({ name = `admin-${runDigits}${nextSerial()}`, role } = {}) => {
      const account = { p_name: name, p_password_hash: PASSWORD_HASH, p_role: role };
      const row = await database.one('create_administrator', account);
      return { admin_id: row.administrator_id, name };
    },

    issueCard: async ({ card_type, owner_member_id, ...options }) => {
      const owner = owner_member_id ?? (await fixtures.createMember()).member_id;
      const row = await database.one('issue_card', {
        p_card_type: card_type,
        p_owner_member_id: owner,
        p_initial_value: options.initial_value,
        p_fixed_discount: options.fixed_discount,
        p_binding_password: options.binding_password,
        p_expires_at: options.expires_at,
      });
      return { card_id: row.card_id, card_no: row.card_no, card_type, owner_member_id: owner };
    },

    topUp: async (cardId, amount) => {
      await database.one('user_recharge_card', { p_card_id: cardId, p_amount: amount, p_payment_method: 'cash' });
    },

    issueCode: async (member, cardId, ttlSeconds) => {
      const row = await database.one(
        'rotate_card_qr',
        { p_card_id: cardId, p_ttl_seconds: ttlSeconds },
        { role: 'member', id: member.member_id },
      );
      return row.qr_plain;
    },

    pay: async (merchant, member, amount) => {
      await fixtures.topUp(member.card_id, amount);
      const row = await database.one('merchant_charge_by_qr', {
        p_merchant_code: merchant.code,
        p_qr_plain: await fixtures.issueCode(member, member.card_id),
        p_raw_amount: amount,
        p_idempotency_key: randomUUID(),
      });
      return { tx_id: row.tx_id, tx_no: row.tx_no };
    },
  };
  return fixtures;
}
