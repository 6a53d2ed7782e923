/** Every procedure that the model knows, with its permission (rest.md › The 20 RPC procedures) and its rule. */
import { PROCEDURES } from '../../../tests/support/procedure-table.js';
import { admit } from './access.js';
import * as accounts from './accounts.js';
import * as cards from './cards.js';
import * as codes from './codes.js';
import { type Expected, present, type Question, Refused, type Rule } from './expectation.js';
import * as payments from './payments.js';
import * as reading from './reading.js';
import * as recharges from './recharges.js';
import * as settlements from './settlements.js';

const RULES = {
  'merchant.charge': ['merchant:charge', payments.charge],
  'merchant.refund': ['merchant:refund', payments.refund],
  'member.recharge': ['member:recharge', recharges.recharge],
  'member.generateQr': ['member:generate_qr', codes.generateQr],
  'member.revokeQr': ['member:generate_qr', codes.revokeQr],
  'common.validateQr': ['merchant:charge', codes.validateQr],
  'admin.batchRotateQr': ['admin:batch_operations', codes.batchRotateQr],
  'member.bindCard': ['member:bind_card', cards.bindCard],
  'member.unbindCard': ['member:bind_card', cards.unbindCard],
  'admin.issueCard': ['admin:manage_cards', cards.issueCard],
  'admin.adjustPoints': ['admin:adjust_points', cards.adjustPoints],
  'admin.freezeCard': ['admin:manage_cards', cards.freezeCard],
  'admin.unfreezeCard': ['admin:manage_cards', cards.unfreezeCard],
  'admin.reportCardLost': ['admin:manage_cards', cards.reportCardLost],
  'admin.closeCard': ['admin:manage_cards', cards.closeCard],
  'admin.expireCards': ['admin:batch_operations', cards.expireCards],
  'admin.getCard': ['admin:manage_cards', reading.getCard],
  'admin.suspendMember': ['admin:suspend_member', accounts.suspendMember],
  'admin.reactivateMember': ['admin:suspend_member', accounts.reactivateMember],
  'admin.suspendMerchant': ['admin:suspend_merchant', accounts.suspendMerchant],
  'admin.reactivateMerchant': ['admin:suspend_merchant', accounts.reactivateMerchant],
  'merchant.generateSettlement': ['merchant:generate_settlement', settlements.generateSettlement],
  'merchant.previewSettlement': ['merchant:generate_settlement', settlements.previewSettlement],
  'merchant.listSettlements': ['merchant:read_settlements', settlements.listSettlements],
  'admin.updateSettlementStatus': ['admin:manage_merchants', settlements.updateSettlementStatus],
  'merchant.listTransactions': ['merchant:read_transactions', reading.merchantTransactions],
  'merchant.getDailySummary': ['merchant:read_summary', reading.getDailySummary],
  'member.listTransactions': ['member:read_transactions', reading.memberTransactions],
  'member.listCards': ['member:read_cards', reading.listCards],
  'common.getTransaction': ['login', reading.getTransaction],
  'admin.verifyLedger': ['admin:read_audit', reading.verifyLedger],
} satisfies Record<string, [string, Rule]>;

export type ProcedureName = keyof typeof RULES;
export const PROCEDURE_NAMES = Object.keys(RULES) as ProcedureName[];

export const entryOf = (procedure: ProcedureName) => {
  const entry = PROCEDURES.find((row) => row.procedure === procedure);
  if (entry === undefined) throw new Error(`${procedure} has no route`);
  return entry;
};

/** Every answer that the pages allow to this call. */
export function expectedOf(procedure: ProcedureName, question: Question): Expected {
  const [permission, rule] = RULES[procedure];
  try {
    admit(question, permission);
    const success = rule(question);
    return { refusals: present(success.unless), success };
  } catch (error) {
    if (error instanceof Refused) return { refusals: [...error.reasons], success: null };
    throw error;
  }
}
