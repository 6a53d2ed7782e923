/**
 * The baseline came from 34 migrations that were never released. This test applies them, as the repository's history
 * keeps them, beside the baseline and compares the two catalogues.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type EmbeddedDatabase, openEmbedded, readMigrations } from '@mps/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Catalogue, differences, readCatalogue } from '../../scripts/schemas/catalogue.js';

/** The last commit with the earlier migrations. */
const EARLIER = '242976ca8c9fc166b29cb7dbc3a086c3e8bc49f8';
const FOLDER = 'server/supabase/migrations';
const root = fileURLToPath(new URL('../../', import.meta.url));
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });

function earlierMigrations(): string[] {
  try {
    const paths = git('ls-tree', '--name-only', EARLIER, `${FOLDER}/`).trim().split('\n').sort();
    return paths.map((path) => git('show', `${EARLIER}:${path}`));
  } catch {
    return [];
  }
}

/** Differences that are meant, each with its reason; everything else has to be equal. */
const INTENDED: readonly (readonly [reason: string, names: readonly string[]])[] = [
  [
    'mps is closed to everybody; callers use mps_api and mps_types',
    ['schema mps', 'schema mps_api', 'schema mps_types', 'schema public'],
  ],
  [
    'takes or returns columns or an id where it took a row, so that the table can be partitioned',
    [
      ...functions(
        'active_merchant audit_row_hash change_card_status change_points check_may_pay code_holder consume_code',
      ),
      ...functions(
        'credit_card hash_audit_row insert_card insert_settlement is_usable level_of live_corporate_discount',
      ),
      ...functions(
        'lock_payment mark_settlement may_bind may_see_transaction payment_discount refresh_bound_discounts',
      ),
      ...functions('refresh_corporate_discount scheduler_actor settle_next_merchant signed_amount task_clean_expired'),
      ...functions('task_expire_cards task_rotate_codes task_settle_daily task_settle_monthly task_verify_audit'),
      ...functions('task_verify_ledger'),
      ...['held_card', 'locked_payment', 'task_run'].flatMap((name) => [
        `row type mps.${name}`,
        `object type mps.${name}`,
      ]),
    ],
  ],
  [
    'calls a function that takes columns now',
    [
      ...callable('bind_member_to_card close_card create_member_profile freeze_card generate_settlement get_card'),
      ...callable('get_member_profile get_transaction_detail issue_card list_member_cards merchant_charge_by_qr'),
      ...callable('merchant_refund_tx report_card_lost rotate_card_qr system_continue_run unfreeze_card'),
      ...callable('verify_audit verify_ledger'),
    ],
  ],
  [
    'one function each for ids and numbers, with room for a shard and for longer numbers',
    [
      ...functions('card_prefix new_id next_card_no next_no shard_no'),
      ...['administrators', 'cards', 'members', 'merchant_operators', 'merchants', 'sessions', 'settlements'].map(
        (table) => `column mps.${table}.id`,
      ),
      'column mps.transactions.id',
      'column mps.members.member_no',
      ...[
        'corporate_card',
        'member',
        'payment',
        'prepaid_card',
        'recharge',
        'refund',
        'standard_card',
        'voucher_card',
      ].map((kind) => `sequence mps.${kind}_no_seq`),
    ],
  ],
  [
    'null is the default of a parameter that has one',
    callable('get_transaction_trends revoke_all_sessions revoke_session update_points_and_level user_recharge_card'),
  ],
  ['reading a session writes nothing on a standby', callable('read_session')],
  [
    'an idempotency key is kept with its transaction, for ever',
    [
      'table mps.idempotency_keys',
      ...['created_at', 'fingerprint', 'key', 'operation', 'scope', 'tx_id'].map(
        (column) => `column mps.idempotency_keys.${column}`,
      ),
      ...['pkey', 'tx_id_fkey'].map((name) => `constraint mps.idempotency_keys.idempotency_keys_${name}`),
      'index mps.idempotency_keys_created_at_idx',
      'index mps.idempotency_keys_pkey',
      'column mps.transactions.idempotency_key',
      'column mps.transactions.key_hash',
      'constraint mps.transactions.transactions_key_check',
      'constraint mps.transactions.transactions_key_hash_check',
      'index mps.transactions_key_hash_key',
      ...functions('claim_key complete_key earlier_recharge key_hash key_lock lock_key lock_order order_lock'),
      ...callable('clean_expired'),
    ],
  ],
  [
    'the charge decides many at once',
    [
      ...functions('charge_items charge_key_hash charge_locks check_tag decide_charges earlier_charge is_tag'),
      ...functions('lock_charges try_lock_charges'),
      ...callable('charge_many'),
      ...['charge_item', 'charge_outcome', 'held_charge'].flatMap((name) => [
        `row type mps.${name}`,
        `object type mps.${name}`,
      ]),
    ],
  ],
  [
    'one normaliser serves storing, searching and logging in',
    [
      ...['cards', 'members', 'merchants'].map((table) => `column mps.${table}.search_text`),
      ...functions('check_email check_external_order_id check_name check_phone check_text claim_phone clean_text'),
      ...functions('find_member_id fold_text is_line is_same_phone member_by_phone merchant_filter phone_form'),
      ...functions('remove_invisible search_form search_pattern short_term'),
      ...callable('bind_external_identity create_administrator create_external_session create_merchant'),
      ...callable('find_credentials find_external_identity find_merchant list_members update_member'),
      ...callable('admin_suspend_member admin_suspend_merchant reactivate_member reactivate_merchant'),
      ...callable('update_settlement_status'),
      'constraint mps.administrators.administrators_name_key',
      'constraint mps.merchant_operators.merchant_operators_merchant_id_name_key',
      'constraint mps.merchants.merchants_code_key',
      'index mps.administrators_name_key',
      'index mps.members_phone_end_idx',
      'index mps.merchant_operators_merchant_id_name_key',
      'index mps.merchant_operators_name_key',
      'index mps.merchants_code_any_case_key',
      'index mps.merchants_code_key',
    ],
  ],
  [
    'a date is a day of the business time zone',
    [
      ...functions('period_end period_start start_of_day'),
      ...callable('get_member_transactions get_merchant_transactions get_system_statistics list_audit_events'),
      ...callable('list_transactions merchant_daily_summary preview_settlement'),
    ],
  ],
  [
    'the settings hold the limits of an amount',
    [
      ...['business_name', 'charge_max', 'currency', 'phone_countries', 'recharge_max', 'recharge_min'].map(
        (column) => `column mps.settings.${column}`,
      ),
      ...['charge_max_check', 'check', 'currency_check', 'phone_countries_check', 'recharge_min_check'].map(
        (name) => `constraint mps.settings.settings_${name}`,
      ),
      'row of mps.settings true',
      ...functions('check_recharge_limits sqlstate_of'),
      ...callable('get_settings'),
    ],
  ],
  [
    'is an expression that becomes a part of the statement that calls it',
    functions('actor_role collects_points hash_code is_amount is_trusted key_scope'),
  ],
];

function functions(names: string): string[] {
  return names.split(' ').map((name) => `function mps.${name}`);
}
function callable(names: string): string[] {
  return names.split(' ').map((name) => `function mps_api.${name}`);
}

/** `public` became `mps_api`, and the types that callers name moved from `mps` to `mps_types`. */
function withoutMoves(catalogue: Catalogue): Catalogue {
  const moved = (text: string) =>
    text
      .replace(/\b(?:public|mps_api)\./g, 'mps_api.')
      .replaceAll(`'public'::regnamespace`, `'mps_api'::regnamespace`)
      .replace(/\bmps_types\./g, 'mps.');
  return new Map(
    [...catalogue].map(([name, text]) => [
      moved(name),
      name.startsWith('function ') ? withoutLayout(moved(text)) : moved(text),
    ]),
  );
}

/** A function's text without its `--` comments and white space: those may change freely. */
function withoutLayout(text: string): string {
  return text.replace(/--.*$/gm, '').replace(/\s+/g, '');
}

const earlier = earlierMigrations();
if (earlier.length === 0) console.info('skipped: baseline.test.ts needs the history of the repository');

describe.skipIf(earlier.length === 0)('the baseline', () => {
  const databases: EmbeddedDatabase[] = [];
  let before: Catalogue = new Map();
  let after: Catalogue = new Map();

  beforeAll(async () => {
    const [earlierDatabase, newDatabase] = await Promise.all([openEmbedded(), openEmbedded()]);
    databases.push(earlierDatabase, newDatabase);
    for (const sql of earlier) await earlierDatabase.execute(sql);
    const [baseline] = await readMigrations();
    await newDatabase.execute(baseline?.sql ?? '');
    before = withoutMoves(await readCatalogue(earlierDatabase, ['mps', 'public']));
    after = withoutMoves(await readCatalogue(newDatabase));
  });
  afterAll(() => Promise.all(databases.map((database) => database.close())));

  // Without the arguments of functions: a changed signature is one difference, not two.
  const changed = () => new Set(differences(before, after).map(({ name }) => name.replace(/\(.*$/, '')));

  it('leaves what the earlier migrations left, but for the listed differences', () => {
    expect(before.size).toBeGreaterThan(550);
    const listed = new Set(INTENDED.flatMap(([, names]) => names));
    // The earlier migrations had no comments on objects.
    const found = [...changed()].filter((name) => !name.startsWith('comment on '));
    expect(found.filter((name) => !listed.has(name))).toEqual([]);
  });

  it.each(INTENDED)('differs as listed: %s', (_reason, names) => {
    const found = changed();
    expect(names.filter((name) => !found.has(name))).toEqual([]);
  });
});
