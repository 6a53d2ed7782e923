import { knownCard, memberOf, strangerTo, suspendedOwner, unusable } from './access.js';
import { atLeast, oneOf, paymentCode, present, type Rule, refuse, refuseFor, when } from './expectation.js';
import { money } from './money.js';
import { codeDoubts, isCodeShaped, paysAt } from './payments.js';
import { type Code, isUsable, type World } from './world.js';

const CODES = 'rpc.md › Payment codes (QR)';
const RULES = 'rpc.md › Card rules';

export function endCodes({ codes }: World, ends: (code: Code) => boolean): void {
  for (const code of codes) if (ends(code)) code.ended = true;
}

export const generateQr: Rule = (question) => {
  const { world } = question;
  const card = knownCard(question);
  const member = memberOf(question);
  refuseFor(
    strangerTo(card, member),
    when(card.bindings.get(member) === 'viewer', 'PERMISSION_DENIED', `${RULES}: a viewer cannot pay with it`),
    when(card.type === 'corporate', 'CORPORATE_CARD_CANNOT_PAY', `${RULES}: corporate, pays: no`),
    ...unusable(card),
    suspendedOwner(card, 'issue codes'),
  );
  return {
    rule: `${CODES}: 32 random bytes, base64url`,
    body: {
      qr_plain: paymentCode,
      card_info: { card_no: card.no, card_type: card.type, balance: money(card.balance) },
    },
    happens: ({ qr_plain }) => {
      const plain = String(qr_plain);
      // One live code per card and issuing member: a new one replaces the old.
      for (const code of world.codes) if (code.card === card && code.issuer === member) code.stale = true;
      world.codes.unshift({
        plain,
        card,
        issuer: member,
        stale: false,
        ended: false,
        doubtful: false,
        validatedBy: null,
      });
      world.shown.unshift(plain);
    },
  };
};

export const revokeQr: Rule = (question) => {
  const { world, caller } = question;
  const card = knownCard(question);
  const member = caller.member;
  if (member !== null)
    refuseFor(strangerTo(card, member), ...present(unusable(card)).filter(() => !card.bindings.has(member)));
  return {
    rule: `${CODES}: revoking by a member ends its own codes of that card, by an admin all`,
    body: { success: true },
    // The pages name the refusal, and no reason to keep the codes of a card that is frozen.
    unless: [
      ...unusable(card),
      when(
        member !== null && card.bindings.get(member) === 'viewer',
        'PERMISSION_DENIED',
        `${RULES}: a viewer sees a card (whether it may revoke, is not said)`,
      ),
    ],
    happens: () => endCodes(world, (code) => code.card === card && (member === null || code.issuer === member)),
  };
};

export const validateQr: Rule = ({ world, caller, input }) => {
  const merchant = caller.merchant;
  refuseFor(when(!isCodeShaped(input.qr_plain), 'INVALID_QR', 'rpc.md › The 20, 6: shorter than 16'));
  const code = world.codes.find(({ plain }) => plain !== null && plain === input.qr_plain);
  if (code === undefined || merchant === null || !paysAt(code, merchant)) {
    return refuse('QR_EXPIRED_OR_INVALID', `rpc.md › The 20, 6; ${CODES}`);
  }
  const { card } = code;
  return {
    rule: 'rest.md › Bodies: POST /common/qr/validate',
    body: {
      valid: true,
      card_id: card.id,
      card_info: {
        card_no: card.no,
        card_type: card.type,
        balance: money(card.balance),
        status: card.due ? oneOf('active', 'expired') : card.status,
      },
    },
    unless: [
      ...codeDoubts(code, merchant),
      when(card.due, 'QR_EXPIRED_OR_INVALID', `${RULES}: until expires_at`),
      when(card.due, 'CARD_EXPIRED', `${RULES}: until expires_at`),
      suspendedOwner(card, 'pay'),
      when(card.owner.suspended, 'QR_EXPIRED_OR_INVALID', `${RULES}: a suspended member's cards do not pay`),
    ],
    happens: () => {
      code.validatedBy ??= merchant;
    },
  };
};

export const batchRotateQr: Rule = ({ world }) => {
  const rotated = world.codes.filter(
    (code) => !code.stale && !code.ended && isUsable(code.card) && !code.card.owner.suspended,
  );
  return {
    rule: 'rpc.md › The 20, 7: rotates every active card that has a live code',
    body: {
      success: true,
      result: {
        affected_cards: atLeast(new Set(rotated.filter(({ doubtful }) => !doubtful).map(({ card }) => card)).size),
      },
    },
    happens: () => {
      for (const code of rotated) code.stale = true;
    },
  };
};

export function doubt({ codes }: World, doubtful: (code: Code) => boolean): void {
  for (const code of codes) if (doubtful(code)) code.doubtful = true;
}
