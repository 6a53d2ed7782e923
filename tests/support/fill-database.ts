/**
 * The data that is measured over, written by SQL as the functions themselves would have left it: every balance has
 * its transactions, every transaction its audit row, so that `verify_ledger()` finds nothing before and after.
 */
import type pg from 'pg';

/** The width of the numbers in codes and requests: one length for all bodies. */
export const NUMBER_DIGITS = 10;

export interface DataSize {
  members: number;
  cards: number;
  transactions: number;
}

/** Codes of several members can be live on one shared card; each of these many members of a card may have one. */
export const HOLDERS_PER_CARD = 10;
/** The same business a day in every size: a longer history is what grows. */
const TRANSACTIONS_PER_DAY = 1_000;
/** Holds half of all transactions. */
export const BIG_MERCHANT = 'BIG';
/** Takes the charges that are measured. */
export const TILL_MERCHANT = 'TILL';

/** The plain code of a number; as long as real ones (43 characters), and found by the same hash. */
export const plainCode = (number: string): string => `bench-code-of-43-characters-0000-${number}`;
const CODE_SQL = `'bench-code-of-43-characters-0000-' || lpad(number::text, ${NUMBER_DIGITS}, '0')`;

/** @param passwordHash the administrator's and the merchants' */
export async function fillDatabase(client: pg.Client, size: DataSize, passwordHash: string): Promise<void> {
  const { members, cards, transactions } = size;
  await client.query(
    `INSERT INTO mps.administrators (name, password_hash, role) VALUES ('bench', '${passwordHash}', 'owner')`,
  );
  await client.query(`
    INSERT INTO mps.merchants (code, name, password_hash)
    SELECT code, '商店 ' || code, '${passwordHash}'
    FROM unnest(ARRAY['${BIG_MERCHANT}', '${TILL_MERCHANT}'] || ARRAY(SELECT 'SMALL' || i FROM generate_series(1, 50) i)) code`);
  // Keys to other rows are right by the way they are made; looking each up again would take most of the time.
  await client.query('SET session_replication_role = replica');
  await client.query(`
    INSERT INTO mps.members (name, phone, email, password_hash, created_at)
    SELECT (ARRAY['王','李','張','劉','陳','楊','黃','趙','吳','周'])[1 + i % 10] || (ARRAY['小明','美玲','志強','淑芬','建國'])[1 + i / 10 % 5] || i,
      '09' || lpad((i * 7919 % 100000000)::text, 8, '0'), 'member' || i || '@example.com', '${passwordHash}',
      now() - (i % 1000) * interval '1 day' - i * interval '1 millisecond'
    FROM generate_series(1, ${members}) i`);
  await client.query(`
    CREATE TABLE bench_members AS SELECT row_number() OVER (ORDER BY member_no) - 1 AS n, id FROM mps.members;
    CREATE UNIQUE INDEX ON bench_members (n);
    INSERT INTO mps.cards (card_no, card_type, owner_member_id, name, balance, initial_balance)
    SELECT 'BENCH' || lpad(i::text, 8, '0'), 'prepaid', m.id, '共用卡 ' || i, 1000000, 1000000
    FROM generate_series(0, ${cards - 1}) i JOIN bench_members m ON m.n = i % ${members};
    CREATE TABLE bench_cards AS SELECT row_number() OVER (ORDER BY card_no) - 1 AS n, id FROM mps.cards;
    CREATE UNIQUE INDEX ON bench_cards (n);
    ANALYZE bench_members, bench_cards;
    INSERT INTO mps.card_bindings (card_id, member_id, role)
    SELECT c.id, m.id, CASE WHEN slot = 0 THEN 'owner' ELSE 'member' END::mps_types.bind_role
    FROM bench_cards c CROSS JOIN generate_series(0, ${HOLDERS_PER_CARD - 1}) slot
    JOIN bench_members m ON m.n = (c.n + slot * 97) % ${members}`);
  await insertTransactions(client, size);
  await client.query('SET session_replication_role = DEFAULT');
  // The trigger that hashes each row has to run.
  await client.query(`
    INSERT INTO mps.audit_log (created_at, actor_role, actor_id, action, object_type, object_id, details)
    SELECT t.created_at, 'merchant', t.merchant_id, 'payment.charge', 'transaction', t.id,
      jsonb_build_object('merchant_code', m.code, 'card_no', c.card_no, 'final_amount', t.final_amount)
    FROM mps.transactions t JOIN mps.cards c ON c.id = t.card_id JOIN mps.merchants m ON m.id = t.merchant_id
    UNION ALL
    SELECT t.created_at - interval '30 seconds', 'member', t.member_id, 'code.issue', 'card', t.card_id, '{}'
    FROM mps.transactions t
    UNION ALL
    SELECT c.created_at, 'service', NULL, 'card.issue', 'card', c.id,
      jsonb_build_object('initial_balance', c.initial_balance)
    FROM mps.cards c WHERE c.initial_balance <> 0`);
  await client.query('VACUUM (ANALYZE)');
  const [row] = (await client.query('SELECT count(*)::int AS n FROM mps.transactions')).rows;
  if (row.n !== transactions) throw new Error(`${row.n} transactions were made, not ${transactions}`);
}

/** Payments of 0.50, which earn no point: the point ledger has nothing to say of them. */
async function insertTransactions(client: pg.Client, { cards, transactions }: DataSize): Promise<void> {
  await client.query(`
    WITH small AS (SELECT id, row_number() OVER () - 1 AS n FROM mps.merchants WHERE code LIKE 'SMALL%'),
    big AS (SELECT id FROM mps.merchants WHERE code = '${BIG_MERCHANT}')
    INSERT INTO mps.transactions (tx_no, tx_type, card_id, member_id, merchant_id, operator, raw_amount, final_amount,
      balance_after, level_after, payment_method, created_at)
    SELECT mps.next_no('PAY'), 'payment', c.id, m.id,
      CASE WHEN i % 2 = 0 THEN big.id ELSE small.id END, 'amy', 0.5, 0.5,
      1000000 - 0.5 * (i / ${cards} + 1), 0, 'balance',
      now() - interval '1 minute' - (${transactions} - 1 - i) * interval '${86_400 / TRANSACTIONS_PER_DAY} seconds'
    FROM generate_series(0, ${transactions - 1}) i
    JOIN bench_cards c ON c.n = i % ${cards}
    JOIN mps.cards card ON card.id = c.id
    JOIN mps.members m ON m.id = card.owner_member_id
    JOIN small ON small.n = i / 2 % 50 CROSS JOIN big
    ORDER BY i`);
  await client.query(`
    UPDATE mps.cards c SET balance = initial_balance - s.total
    FROM (SELECT card_id, sum(final_amount) AS total FROM mps.transactions GROUP BY card_id) s WHERE s.card_id = c.id`);
}

/**
 * Makes codes of consecutive numbers live, as issuing them would: number n stands on card n of all, and for the next
 * member of that card in each round over the cards.
 */
export async function issueCodes(client: pg.Client, size: DataSize, from: number, count: number): Promise<void> {
  if (count <= 0) return;
  await client.query(`
    INSERT INTO mps.payment_codes (code_hash, card_id, member_id, expires_at)
    SELECT sha256(convert_to(${CODE_SQL}, 'UTF8')), c.id, m.id, now() + interval '2 hours'
    FROM generate_series(${from}::bigint, ${from + count - 1}) number
    JOIN bench_cards c ON c.n = number % ${size.cards}
    JOIN bench_members m ON m.n = (c.n + number / ${size.cards} % ${HOLDERS_PER_CARD} * 97) % ${size.members}
    ON CONFLICT (card_id, member_id) DO UPDATE SET code_hash = excluded.code_hash, expires_at = excluded.expires_at`);
}
