/** The model: one rule a procedure, behind the same look at the caller that the API takes. */
import { expectedAccess, PROCEDURES } from '../../../tests/support/procedure-table.js';
import * as accounts from './accounts.js';
import * as cards from './cards.js';
import { type Expected, type Question, Refused, type Rule } from './expected.js';
import * as payments from './payments.js';
import * as reading from './reading.js';

const RULES = {
  'member.generateQr': cards.generateQr,
  'member.revokeQr': cards.revokeQr,
  'member.recharge': payments.recharge,
  'member.bindCard': cards.bindCard,
  'member.unbindCard': cards.unbindCard,
  'member.listCards': reading.listCards,
  'member.listPoints': reading.listPoints,
  'member.listTransactions': reading.memberTransactions,
  'merchant.charge': payments.charge,
  'merchant.refund': payments.refund,
  'merchant.listTransactions': reading.merchantTransactions,
  'merchant.getDailySummary': reading.getDailySummary,
  'merchant.previewSettlement': accounts.previewSettlement,
  'merchant.generateSettlement': accounts.generateSettlement,
  'merchant.listSettlements': reading.listSettlements,
  'common.validateQr': cards.validateQr,
  'common.getTransaction': reading.getTransaction,
  'admin.issueCard': cards.issueCard,
  'admin.getCard': reading.getCard,
  'admin.freezeCard': cards.freezeCard,
  'admin.unfreezeCard': cards.unfreezeCard,
  'admin.reportCardLost': cards.reportCardLost,
  'admin.closeCard': cards.closeCard,
  'admin.adjustPoints': cards.adjustPoints,
  'admin.batchRotateQr': cards.batchRotateQr,
  'admin.expireCards': cards.expireCards,
  'admin.suspendMember': accounts.suspendMember,
  'admin.reactivateMember': accounts.reactivateMember,
  'admin.suspendMerchant': accounts.suspendMerchant,
  'admin.reactivateMerchant': accounts.reactivateMerchant,
  'admin.updateSettlementStatus': accounts.updateSettlementStatus,
} as const satisfies Record<string, Rule>;

export type ProcedureName = keyof typeof RULES;
export const PROCEDURE_NAMES = Object.keys(RULES) as ProcedureName[];

export const entryOf = (procedure: ProcedureName) => {
  const entry = PROCEDURES.find((each) => each.procedure === procedure);
  if (entry === undefined) throw new Error(`There is no ${procedure}`);
  return entry;
};

/** What the API has to answer; the state is afterwards as the API's has to be. */
export function expectedOf(procedure: ProcedureName, question: Question): Expected {
  const { caller } = question;
  if (!caller.alive) return { code: 'SESSION_REVOKED' };
  const access = expectedAccess(entryOf(procedure).access, caller.kind);
  if (access !== 'passes') return { code: access };
  try {
    return RULES[procedure](question);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { code: error.code, ...(error.details === undefined ? {} : { details: error.details }) };
  }
}
