/**
 * What clients asked and what they were answered, line by line in a file: before a request leaves, and when its answer
 * is there. A client that dies leaves its journal behind, and the check reads nothing else of it.
 */
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../../tests/support/start-process.js';
import type { Answer } from './http-call.js';
import { seed } from './size.js';

export const cacheFolder = join(repositoryRoot, 'node_modules', '.cache', 'mps-reliability');

type MoneyOperation = 'charge' | 'refund' | 'recharge';

/** A request as its client means it: the same however often it is sent. */
export interface Asked {
  id: string;
  operation: MoneyOperation | 'change';
  card_id: string;
  /** As the request names it; null for requests that move nothing. */
  amount: number | null;
  key: string | null;
  /** SHA-256 of the payment code, as the database keeps it. The code itself is written nowhere. */
  code_hash: string | null;
  original_tx_no: string | null;
}

type JournalLine =
  | ({ kind: 'asked'; at: number } & Asked)
  | { kind: 'sent'; at: number; id: string; attempt: number; to: string }
  | { kind: 'answered'; at: number; id: string; attempt: number; status: number; body: unknown; request_id: string }
  | { kind: 'lost'; at: number; id: string; attempt: number; reason: string };

export interface Journal {
  path: string;
  asked(asked: Asked): void;
  sent(id: string, attempt: number, to: string): void;
  answered(id: string, attempt: number, answer: Answer): void;
  lost(id: string, attempt: number, reason: string): void;
  close(): void;
}

let serial = 0;

/** A journal of its own for one run, in place of the one that the same run left before. */
export function openJournal(name: string): Journal {
  const folder = join(cacheFolder, 'journals');
  mkdirSync(folder, { recursive: true });
  serial += 1;
  const path = join(folder, `${name.replace(/\W+/g, '-')}-${seed}-${process.pid}-${serial}.jsonl`);
  const file = openSync(path, 'w');
  const write = (line: JournalLine) => void writeSync(file, `${JSON.stringify(line)}\n`);
  const at = () => Date.now();
  return {
    path,
    asked: (asked) => write({ kind: 'asked', at: at(), ...asked }),
    sent: (id, attempt, to) => write({ kind: 'sent', at: at(), id, attempt, to }),
    answered: (id, attempt, { status, body, headers }) => {
      const request_id = String(headers['x-request-id']);
      write({ kind: 'answered', at: at(), id, attempt, status, body, request_id });
    },
    lost: (id, attempt, reason) => write({ kind: 'lost', at: at(), id, attempt, reason }),
    close: () => closeSync(file),
  };
}

export interface AnsweredAttempt {
  attempt: number;
  at: number;
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers of every procedure stand in a journal
  body: any;
  /** What the API named the request. */
  request_id: string;
}

/** All that a journal tells of one request. */
export interface History {
  asked: Asked;
  askedAt: number;
  sent: number;
  answers: AnsweredAttempt[];
  lost: number;
  lines: JournalLine[];
}

/** The requests of a journal by their ids, in the order of asking. */
export function readJournal(path: string): Map<string, History> {
  const histories = new Map<string, History>();
  for (const text of readFileSync(path, 'utf8').split('\n')) {
    if (text === '') continue;
    const line = JSON.parse(text) as JournalLine;
    if (line.kind === 'asked') {
      const { kind: _, at, ...asked } = line;
      histories.set(line.id, { asked, askedAt: at, sent: 0, answers: [], lost: 0, lines: [line] });
      continue;
    }
    const history = histories.get(line.id);
    if (history === undefined) throw new Error(`${path} tells of ${line.id} before it was asked.`);
    history.lines.push(line);
    if (line.kind === 'sent') history.sent += 1;
    if (line.kind === 'lost') history.lost += 1;
    if (line.kind === 'answered') history.answers.push(line);
  }
  return histories;
}
