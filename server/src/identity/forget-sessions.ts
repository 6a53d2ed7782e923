import type { SessionRule } from '@mps/shared';
import { effectsOf } from '../database/effects.js';
import { sessionRules } from '../database/function-facts.js';
import type { DatabaseGateway } from '../database/gateway.js';
import type { ForgetFilter, SessionCache } from './session-cache.js';

/**
 * Makes a gateway that drops cached sessions after each call that ended or changed them, before the caller has its
 * answer: a login that was ended is refused from then on.
 */
export function forgettingSessions(gateway: DatabaseGateway, cache: Pick<SessionCache, 'forget'>): DatabaseGateway {
  return {
    ...gateway,
    call: (name, args, actor, once) => {
      const rule = sessionRules.get(name);
      // Most calls concern no session, and need not wait a turn more.
      const answer = gateway.call(name, args, actor, once);
      if (name === 'decide_approval') return forgetAfterDecision(answer);
      return rule === undefined ? answer : forgetAfter(rule, answer);
    },
  };

  async function forgetAfterDecision<R>(answer: Promise<R[]>): Promise<R[]> {
    const rows = await answer;
    for (const { name, row } of effectsOf('decide_approval', rows[0], null)) {
      const rule = sessionRules.get(name);
      if (rule !== undefined) await cache.forget(filterOf(rule, row));
    }
    return rows;
  }

  async function forgetAfter<R>(rule: SessionRule, answer: Promise<R[]>): Promise<R[]> {
    const rows = await answer;
    for (const row of rows) await cache.forget(filterOf(rule, row as Readonly<Record<string, unknown>>));
    return rows;
  }
}

function filterOf(rule: SessionRule, row: Readonly<Record<string, unknown>>): ForgetFilter {
  if ('role' in rule) return { role: rule.role, subjectId: String(row[rule.subject]) };
  // `implement` has compared the columns with those of the function's row.
  return { sessionIds: 'ids' in rule ? (row[rule.ids] as readonly string[]) : [String(row[rule.id])] };
}
