/**
 * The least that a charge can be: find the code, lock the card, move the balance, write one row, delete the code. No
 * key, no audit row, no rule. What it reaches under pgbench is what the machine can do; tables of its own beside those
 * of the product, with as many cards.
 */
import { NUMBER_DIGITS, plainCode } from '../../tests/support/fill-database.js';
import { CODE_OF_CLIENT, type LimitOptions, type LimitResult, pgbench } from './limit.js';
import { AMOUNT } from './ways.js';
import type { Database } from './world.js';

const OBJECTS = `
  CREATE SCHEMA IF NOT EXISTS minimal;
  CREATE TABLE minimal.payments (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, card_id uuid NOT NULL,
    amount numeric(12, 2) NOT NULL, balance_after numeric(12, 2) NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE minimal.cards (id uuid PRIMARY KEY, balance numeric(12, 2) NOT NULL CHECK (balance >= 0));
  CREATE TABLE minimal.codes (code_hash bytea PRIMARY KEY, card_id uuid NOT NULL, expires_at timestamptz NOT NULL);
  INSERT INTO minimal.cards SELECT c.id, 1000000 FROM mps.cards c JOIN bench_cards USING (id);
  CREATE FUNCTION minimal.charge(p_code text, p_amount numeric) RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER AS $$
  DECLARE
    v_hash bytea := sha256(convert_to(p_code, 'UTF8'));
    v_card_id uuid;
    v_balance numeric;
  BEGIN
    SELECT c.card_id INTO v_card_id FROM minimal.codes c WHERE c.code_hash = v_hash AND c.expires_at > now();
    SELECT c.balance INTO STRICT v_balance FROM minimal.cards c WHERE c.id = v_card_id FOR UPDATE;
    IF v_balance < p_amount THEN
      RAISE 'balance';
    END IF;
    UPDATE minimal.cards c SET balance = c.balance - p_amount WHERE c.id = v_card_id;
    INSERT INTO minimal.payments (card_id, amount, balance_after) VALUES (v_card_id, p_amount, v_balance - p_amount);
    DELETE FROM minimal.codes c WHERE c.code_hash = v_hash;
    RETURN v_balance - p_amount;
  END
  $$;
  GRANT USAGE ON SCHEMA minimal TO bench_api;
  GRANT EXECUTE ON FUNCTION minimal.charge TO bench_api;
  ANALYZE minimal.cards;`;

/** More than a measurement uses. */
const CODES = 100_000;

/** @returns what runs it by pgbench, with codes that are issued before each run */
export async function openMinimalCharge(
  database: Database,
): Promise<(options: Omit<LimitOptions, 'actor' | 'database'>) => Promise<LimitResult>> {
  await database.query(OBJECTS);
  let base = 0;
  return async (options) => {
    await database.query(
      `INSERT INTO minimal.codes
       SELECT sha256(convert_to('${plainCode('')}' || lpad(number::text, ${NUMBER_DIGITS}, '0'), 'UTF8')), c.id,
         now() + interval '1 hour'
       FROM generate_series(${base}::bigint, ${base + CODES - 1}) number
       JOIN bench_cards c ON c.n = number % ${database.size.cards}
       ON CONFLICT DO NOTHING`,
    );
    const result = await pgbench(
      { ...options, database },
      base,
      `SELECT minimal.charge(${CODE_OF_CLIENT}, ${AMOUNT});`,
    );
    if (result.answered > CODES) throw new Error(`${result.answered} charges used more than the ${CODES} codes.`);
    base += CODES;
    return result;
  };
}
