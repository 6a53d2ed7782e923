/** Idempotency keys (rpc.md › Idempotency; machines.md › Requests). */
import type { Json } from '../../../tests/support/rest.js';
import { type Question, type Reason, refuseFor, type SentKey, type Success, when } from './expectation.js';
import { centsOf } from './money.js';
import type { KeyUse } from './world.js';

const REQUESTS = 'machines.md › Requests';
/** machines.md › Requests: printable ASCII, 1–255. */
const KEY = /^[\x20-\x7e]{1,255}$/;

/** machines.md › Requests: `"abc"` and `abc` are one key. */
const plainOf = (key: string): string => (/^".*"$/.test(key) ? key.slice(1, -1) : key);

const keyOf = ({ header, body }: SentKey): string | null => {
  const sent = header ?? body;
  return sent === undefined ? null : plainOf(sent);
};

/** What is wrong with the key's form. */
export function keyComplaint({ header, body }: SentKey): Reason | null {
  const sent = [header, body].filter((key) => key !== undefined);
  const misfit = sent.some((key) => !KEY.test(plainOf(key)));
  const differ = header !== undefined && body !== undefined && plainOf(header) !== plainOf(body);
  return (
    when(misfit, 'VALIDATION_FAILED', `${REQUESTS}: printable ASCII, 1–255; else VALIDATION_FAILED`) ??
    when(differ, 'VALIDATION_FAILED', 'rest.md › Money writes: both given and different is VALIDATION_FAILED')
  );
}

/** rpc.md › Idempotency: the scope is (actor's merchant or member or admin id, operation, key). */
const placeOf = ({ caller }: Question, operation: string, key: string): string =>
  [caller.merchant?.id ?? caller.member?.id ?? caller.id, operation, key].join(' ');

/** The request without what changes nothing: an amount's notation, a name that is the caller's own, an absent default. */
function requestOf({ caller, input }: Question): string {
  const own = new Set([caller.member?.id, caller.merchant?.code]);
  const facts = Object.entries({ payment_method: 'wechat', tag: {}, ...dropAbsent(input) })
    .filter(([, value]) => typeof value !== 'string' || !own.has(value))
    .map(([name, value]) => [name, /amount|value/.test(name) ? (centsOf(value) ?? value) : value] as const)
    .sort(([one], [other]) => one.localeCompare(other));
  return JSON.stringify(facts);
}

const dropAbsent = (input: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

/** What the key stands for in this call; undefined for none. */
function keyUse(question: Question, operation: string): KeyUse | undefined {
  const key = keyOf(question.key);
  return key === null ? undefined : question.world.keys.get(placeOf(question, operation, key));
}

/**
 * The second step of every write: a key that has been used answers or refuses.
 *
 * @param actor reasons of the first step, which may be the answer to another request under the key
 * @returns the replay; null where the call goes on
 */
export function replayOf(
  question: Question,
  operation: string,
  isMoney: boolean,
  ...actor: (Reason | null)[]
): Success | null {
  const use = keyUse(question, operation);
  if (use === undefined || use.loose) return null;
  if (use.request !== requestOf(question)) {
    const rule = isMoney
      ? 'rpc.md › Idempotency: same key, different request'
      : `${REQUESTS}: Idempotency-Key works on every POST, PATCH and DELETE`;
    refuseFor(when(true, 'IDEMPOTENCY_KEY_REUSED', rule), ...actor);
  }
  const success = again(
    use.answer,
    isMoney,
    isMoney
      ? 'rpc.md › Idempotency: same key and same request, the first result again'
      : `${REQUESTS}: Idempotency-Key works on every POST, PATCH and DELETE; others keep it 48 h with their answer`,
  );
  return { ...success, unless: actor };
}

/** An earlier answer comes again (rest.md › Money writes). */
export const again = (answer: Json, isMoney: boolean, rule: string): Success => ({
  body: isMoney ? { ...answer, replayed: true } : answer,
  replayed: true,
  rule,
});

/** rpc.md › Idempotency: the key is written with the effect, so a refused call leaves none. */
export function rememberKey(question: Question, operation: string, answer: Json, loose = false): void {
  const key = keyOf(question.key);
  if (key === null) return;
  question.world.keys.set(placeOf(question, operation, key), { request: requestOf(question), answer, loose });
}

/** Whether a loose key may refuse this request: it did answer another one. */
export const looseKeyRefuses = (question: Question, operation: string): Reason | null =>
  when(
    keyUse(question, operation)?.loose === true,
    'IDEMPOTENCY_KEY_REUSED',
    'rpc.md › Idempotency: same key, different request (the pages do not say whether a replayed order binds the key)',
  );

/** A write that is no charge, refund or recharge: its key works, and its answer comes again. */
export function withKey(operation: string, rule: (question: Question) => Success): (question: Question) => Success {
  return (question) => {
    const replay = replayOf(question, operation, false);
    if (replay !== null) return replay;
    const success = rule(question);
    return {
      ...success,
      happens: (answer) => {
        success.happens?.(answer);
        rememberKey(question, operation, answer);
      },
    };
  };
}
