/** Members and merchants, suspended and back again. */

import { endCodes } from './codes.js';
import { type Question, type Rule, refuse, refuseFor, when } from './expectation.js';
import { withKey } from './keys.js';
import type { Caller } from './world.js';

const endSessions = ({ world }: Question, whose: (caller: Caller) => boolean): void => {
  for (const caller of world.callers) if (whose(caller)) caller.alive = false;
};

const ofMember = (operation: string, suspends: boolean): Rule =>
  withKey(operation, (question) => {
    const { world, input } = question;
    const member = world.members.find(({ id }) => id === input.member_id);
    if (member === undefined) return refuse('MEMBER_NOT_FOUND', 'rpc.md › The 20, 14');
    refuseFor(when(member.suspended === suspends, 'INVALID_STATE_TRANSITION', 'rpc.md › The 20, 14'));
    return {
      rule: "rpc.md › The 20, 14: ends the member's sessions and live codes",
      body: { success: true, member: { member_id: member.id, status: suspends ? 'suspended' : 'active' } },
      happens: () => {
        member.suspended = suspends;
        if (!suspends) return;
        endSessions(question, (caller) => caller.member === member);
        endCodes(world, (code) => code.issuer === member);
        // Whether the codes of others on its cards are the member's, is not said.
        for (const code of world.codes) if (code.card.owner === member) code.doubtful = true;
      },
    };
  });

export const suspendMember = ofMember('suspendMember', true);
export const reactivateMember = ofMember('reactivateMember', false);

const ofMerchant = (operation: string, suspends: boolean): Rule =>
  withKey(operation, (question) => {
    const { world, input } = question;
    const merchant = world.merchants.find(({ id }) => id === input.merchant_id);
    if (merchant === undefined) return refuse('MERCHANT_NOT_FOUND', 'rpc.md › The 20, 15');
    refuseFor(when(merchant.suspended === suspends, 'INVALID_STATE_TRANSITION', 'rpc.md › The 20, 15'));
    return {
      rule: 'rpc.md › The 20, 15: ends its sessions too',
      body: { success: true, merchant: { merchant_id: merchant.id, status: suspends ? 'suspended' : 'active' } },
      happens: () => {
        merchant.suspended = suspends;
        if (suspends) endSessions(question, (caller) => caller.merchant === merchant);
      },
    };
  });

export const suspendMerchant = ofMerchant('suspendMerchant', true);
export const reactivateMerchant = ofMerchant('reactivateMerchant', false);
