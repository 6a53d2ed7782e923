/**
 * Holds a journal, the database and `verify_ledger()` against each other. The letters are those of the invariants in
 * docs/reliability.md; every violation names what it is about, and the requests about that are its history.
 */
import { readDatabase, type StoredTransaction } from './database-view.js';
import { type AnsweredAttempt, type History, type Journal, readJournal } from './journal.js';
import { seed } from './size.js';

type Invariant = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'answers';

export interface Violation {
  invariant: Invariant;
  what: string;
  /** Asked ids, card, payment or code that it is about. */
  about: string[];
}

export interface CheckResult {
  violations: Violation[];
  counts: {
    asked: number;
    /** Attempts, retries too. */
    requests: number;
    /** Attempts whose answer never came. */
    lost_answers: number;
    done: number;
    refused: number;
    /** Answered as an earlier result. */
    replayed: number;
    /** Without a definite answer, found done in the database. */
    found_done: number;
    /** Without a definite answer, found not done. */
    found_not_done: number;
  };
}

type Query = <R = Record<string, unknown>>(sql: string, params?: readonly unknown[]) => Promise<R[]>;

export type Check = (journal: Journal) => Promise<CheckResult>;

interface WhatToCheck {
  query: Query;
  journal: Journal;
  /** Ids of transactions that nobody of the journal asked for. */
  before: ReadonlySet<string>;
  /** Answers after this time may tell of what the database does not hold. */
  until: number;
}

/** Remembers what stands in the database before a run, so that everything after must have been asked for. */
export async function beginCheck(query: Query): Promise<Check> {
  const rows = await query<{ id: string }>('SELECT id FROM mps.transactions');
  const before = new Set(rows.map(({ id }) => id));
  return (journal) => checkAll({ query, journal, before, until: Number.POSITIVE_INFINITY });
}

/** The same of a database that was restored: what was answered before the backup began must be there. */
export function checkRestored(
  query: Query,
  journal: Journal,
  before: ReadonlySet<string>,
  backupAt: number,
): Promise<CheckResult> {
  return checkAll({ query, journal, before, until: backupAt });
}

/** The same, and fails with the smallest history of each kind of violation. */
export function expectSound(result: CheckResult, journal: Journal): void {
  if (result.violations.length === 0) return;
  const histories = [...readJournal(journal.path).values()];
  const firstOfEach = [...new Map([...result.violations].reverse().map((each) => [each.invariant, each])).values()];
  const told = firstOfEach.map((each) => `${each.invariant}: ${each.what}\n${historyOf(each, histories)}`);
  throw new Error(
    `${result.violations.length} violations; SEED=${seed} repeats the run.\n${told.join('\n')}\nAll of it: ${journal.path}`,
  );
}

const SHOWN_LINES = 40;

/** The requests about the same thing, and nothing else. */
function historyOf({ about }: Violation, histories: readonly History[]): string {
  const concerned = histories.filter(({ asked, answers }) =>
    about.some(
      (each) =>
        each === asked.id ||
        each === asked.card_id ||
        each === asked.code_hash ||
        each === asked.original_tx_no ||
        answers.some(({ body }) => JSON.stringify(body ?? '').includes(each)),
    ),
  );
  const lines = concerned.flatMap((each) => each.lines).sort((one, other) => one.at - other.at);
  const shown = lines.slice(-SHOWN_LINES).map((line) => `  ${JSON.stringify(line)}`);
  return [`  ${concerned.length} requests about ${about.join(', ')}`, ...shown].join('\n');
}

async function checkAll({ query, journal, before, until }: WhatToCheck): Promise<CheckResult> {
  const histories = readJournal(journal.path);
  const database = await readDatabase(query);
  const violations: Violation[] = [...database.violations];
  const own = database.transactions.filter(({ id }) => !before.has(id));
  const byAsked = new Map<string, StoredTransaction[]>();
  for (const stored of own) byAsked.set(stored.asked ?? '', [...(byAsked.get(stored.asked ?? '') ?? []), stored]);

  for (const stored of own) {
    if (stored.asked !== null && histories.has(stored.asked)) continue;
    violations.push({ invariant: 'C', what: `nobody asked for ${stored.tx_no}`, about: [stored.tx_no] });
  }
  for (const history of histories.values()) {
    const stored = byAsked.get(history.asked.id) ?? [];
    violations.push(...checkAnswers(history));
    if (history.asked.operation === 'change') violations.push(...checkChange(history, database.auditsByReason));
    else violations.push(...checkMoney(history, stored, until));
  }
  violations.push(...checkCodes(histories.values()), ...checkChains(database.transactions, before));
  return { violations, counts: countsOf([...histories.values()], byAsked) };
}

const isSuccess = ({ status }: AnsweredAttempt) => status >= 200 && status < 300;
/** Says that it was not done; busy and too late say nothing about later attempts. */
const isRefusal = ({ status }: AnsweredAttempt) => status >= 400 && status < 500 && status !== 429;

function checkAnswers({ asked, answers }: History): Violation[] {
  const strange = answers.filter(
    (each) =>
      !(isSuccess(each) || isRefusal(each) || [429, 503, 504].includes(each.status)) ||
      (!isSuccess(each) && typeof each.body?.error?.code !== 'string'),
  );
  return strange.map(({ status, body }) => ({
    invariant: 'answers',
    what: `${asked.operation} was answered ${status} ${JSON.stringify(body)}`,
    about: [asked.id],
  }));
}

function checkMoney({ asked, answers }: History, stored: readonly StoredTransaction[], until: number): Violation[] {
  const found: Violation[] = [];
  const tell = (invariant: Invariant, what: string) =>
    found.push({ invariant, what: `${asked.operation} ${asked.id}: ${what}`, about: [asked.id, asked.card_id] });
  const successes = answers.filter(isSuccess);
  const lastSuccess = answers.findLastIndex(isSuccess);
  if (stored.length > 1) tell('D', `done ${stored.length} times: ${stored.map(({ tx_no }) => tx_no).join(', ')}`);
  if (new Set(successes.map(({ body }) => JSON.stringify(comparable(body)))).size > 1) tell('D', 'answers differ');
  if (successes.filter(({ body }) => body.replayed === false).length > 1) tell('D', 'two answers say that it was new');
  if (answers.some((each, index) => isRefusal(each) && successes.length > 0 && index > answers.findIndex(isSuccess))) {
    tell('D', 'answered as done, then refused');
  }
  if (lastSuccess < 0 && stored.length > 0 && answers.some(isRefusal)) tell('I', 'refused, and yet done');
  for (const { body, at } of successes) {
    const said = comparable(body);
    const [row] = stored;
    if (row === undefined && at > until) continue;
    if (row === undefined) tell('C', `answered as done by ${said.tx_no}, and not there`);
    else if (!agrees(said, row, asked.amount)) {
      tell('C', `answered ${JSON.stringify(said)}, and the database has ${JSON.stringify(row)}`);
    }
    if (said.balance_after !== null && said.balance_after < 0) tell('B', `answered a balance of ${said.balance_after}`);
  }
  const [row] = stored;
  if (row !== undefined && (row.tx_type !== typeOf[asked.operation] || row.card_id !== asked.card_id)) {
    tell('C', `asked ${asked.operation} on ${asked.card_id}, and the database has ${JSON.stringify(row)}`);
  }
  if (row?.audit_requests.includes('')) tell('H', `an audit row of ${row.tx_no} names no request`);
  // Which request did it is known where its answer arrived; repetitions only repeat what it says.
  const doer = successes.find(({ body }) => body.replayed === false)?.request_id;
  if (row !== undefined && doer !== undefined && row.audit_requests.some((each) => each !== doer)) {
    tell('H', `done by request ${doer}, and its audit rows name ${row.audit_requests.join(', ')}`);
  }
  return found;
}

const typeOf = { charge: 'payment', refund: 'refund', recharge: 'recharge', change: '' } as const;

interface Said {
  tx_id: string;
  tx_no: string;
  cents: number;
  raw_cents: number | null;
  balance_after: number | null;
  remaining: number | null;
}

const cents = (amount: number) => Math.round(amount * 100);

/** What an answer says of its transaction, in the same words for the three operations. */
// biome-ignore lint/suspicious/noExplicitAny: the answers of three procedures
function comparable(body: any): Said {
  const { transaction, refund } = body;
  if (refund !== undefined) {
    return {
      tx_id: refund.refund_tx_id,
      tx_no: refund.refund_tx_no,
      cents: cents(refund.refunded_amount),
      raw_cents: null,
      balance_after: null,
      remaining: body.remaining_refundable,
    };
  }
  const balance = body.balance_after ?? body.customer_info?.balance_after ?? null;
  return {
    tx_id: transaction.tx_id,
    tx_no: transaction.tx_no,
    cents: cents(transaction.final_amount ?? transaction.amount),
    raw_cents: transaction.raw_amount === undefined ? null : cents(transaction.raw_amount),
    balance_after: balance,
    remaining: null,
  };
}

function agrees(said: Said, row: StoredTransaction, askedAmount: number | null): boolean {
  return (
    said.tx_id === row.id &&
    said.tx_no === row.tx_no &&
    said.cents === row.final_cents &&
    (said.raw_cents === null || said.raw_cents === row.raw_cents) &&
    (said.balance_after === null || cents(said.balance_after) === row.balance_after_cents) &&
    (askedAmount === null || cents(askedAmount) === row.raw_cents)
  );
}

/** A change of a status leaves one audit row when it was answered as done, and none when it was refused. */
function checkChange({ asked, answers, sent }: History, audits: ReadonlyMap<string, number>): Violation[] {
  const rows = Array.from({ length: sent }, (_, attempt) => audits.get(`${asked.id}.${attempt}`) ?? 0);
  const total = rows.reduce((sum, each) => sum + each, 0);
  const done = answers.filter(isSuccess).length;
  const about = [asked.id, asked.card_id];
  if (total < done)
    return [{ invariant: 'H', what: `${asked.id} was answered as done ${done} times, audited ${total}`, about }];
  const refused = answers.filter((each) => isRefusal(each) && audits.has(`${asked.id}.${each.attempt}`));
  return refused.map(() => ({ invariant: 'H', what: `${asked.id} was refused, and audited`, about }));
}

function checkCodes(histories: Iterable<History>): Violation[] {
  const charges = new Map<string, Set<string>>();
  for (const { asked, answers } of histories) {
    if (asked.code_hash === null) continue;
    const numbers = charges.get(asked.code_hash) ?? new Set();
    for (const { body } of answers.filter(isSuccess)) numbers.add(body.transaction.tx_no);
    charges.set(asked.code_hash, numbers);
  }
  return [...charges]
    .filter(([, numbers]) => numbers.size > 1)
    .map(([hash, numbers]) => ({ invariant: 'F', what: `one code paid ${[...numbers].join(', ')}`, about: [hash] }));
}

/**
 * Under the card's lock each transaction starts from the balance that the one before it left. What stood there before
 * the run only says where its cards begin: the days of demo data are made up, and need not be in that order.
 */
function checkChains(transactions: readonly StoredTransaction[], before: ReadonlySet<string>): Violation[] {
  const found: Violation[] = [];
  const last = new Map<string, number>();
  for (const { id, card_id, tx_no, tx_type, final_cents, balance_after_cents, initial_cents } of transactions) {
    const start = last.get(card_id) ?? initial_cents;
    const expected = start + (tx_type === 'payment' ? -final_cents : final_cents);
    if (balance_after_cents !== expected && !before.has(id)) {
      const what = `${tx_no} left ${balance_after_cents} cents on its card, after ${start}: expected ${expected}`;
      found.push({ invariant: 'A', what, about: [tx_no, card_id] });
    }
    last.set(card_id, balance_after_cents);
  }
  return found;
}

function countsOf(
  histories: readonly History[],
  byAsked: ReadonlyMap<string, StoredTransaction[]>,
): CheckResult['counts'] {
  const count = (condition: (each: History) => boolean) => histories.filter(condition).length;
  const sum = (value: (each: History) => number) => histories.reduce((total, each) => total + value(each), 0);
  const isOpen = ({ answers }: History) => !answers.some((each) => isSuccess(each) || isRefusal(each));
  return {
    asked: histories.length,
    requests: sum(({ sent }) => sent),
    lost_answers: sum(({ lost }) => lost),
    done: count(({ answers }) => answers.some(isSuccess)),
    refused: count(({ answers }) => !answers.some(isSuccess) && answers.some(isRefusal)),
    replayed: sum(({ answers }) => answers.filter((each) => isSuccess(each) && each.body.replayed === true).length),
    found_done: count((each) => isOpen(each) && byAsked.has(each.asked.id)),
    found_not_done: count((each) => isOpen(each) && !byAsked.has(each.asked.id)),
  };
}
