import type { LiveEvent } from '@mps/shared';
import type { Actor, Args, DatabaseGateway, FunctionName, Row } from '../database/gateway.js';
import type { EventHub, Topic } from './event-hub.js';

/** What one call changed, and who is to hear of it besides administrators. */
interface Change {
  topics: Topic[];
  event: Partial<LiveEvent> & Pick<LiveEvent, 'kind'>;
}

type Describe<F extends FunctionName> = (row: Row<F>, args: Args<F>, actor: Actor | null) => Change | null;

const merchantOf = (actor: Actor | null): Topic[] => {
  const id = actor?.merchant_id ?? actor?.on_behalf_of ?? null;
  return id === null ? [] : [`merchant:${id}`];
};

const ofCard = (kind: LiveEvent['kind']) => (row: { card_id: string; card_no?: string }) => ({
  topics: [`card:${row.card_id}`] satisfies Topic[],
  event: { kind, card_id: row.card_id, card_no: row.card_no ?? null },
});

const ofMember = (row: { member_id: string }): Change => ({
  topics: [`member:${row.member_id}`],
  event: { kind: 'member' },
});

const ofMerchant = (row: { merchant_id: string }): Change => ({
  topics: [`merchant:${row.merchant_id}`],
  event: { kind: 'merchant' },
});

const ofBinding = (row: { card_id: string; member_id: string }): Change => ({
  topics: [`card:${row.card_id}`, `member:${row.member_id}`],
  event: { kind: 'binding', card_id: row.card_id },
});

const ofSettlement = (row: { merchant_id: string }): Change => ({
  topics: [`merchant:${row.merchant_id}`],
  event: { kind: 'settlement' },
});

/** The functions whose success others see at once. A replay changed nothing and tells nothing. */
const CHANGES: { [F in FunctionName]?: Describe<F> } = {
  merchant_charge_by_qr: (row, _args, actor) =>
    row.replayed
      ? null
      : {
          topics: [...merchantOf(actor), `card:${row.card_id}`],
          event: {
            kind: 'charge',
            tx_no: row.tx_no,
            amount: row.final_amount,
            card_id: row.card_id,
            card_no: row.card_no,
          },
        },
  merchant_refund_tx: (row, _args, actor) =>
    row.replayed
      ? null
      : { topics: merchantOf(actor), event: { kind: 'refund', tx_no: row.refund_tx_no, amount: row.refunded_amount } },
  user_recharge_card: (row) =>
    row.replayed
      ? null
      : {
          topics: [`card:${row.card_id}`],
          event: { kind: 'recharge', tx_no: row.tx_no, amount: row.amount, card_id: row.card_id },
        },
  update_points_and_level: ofCard('points'),
  freeze_card: ofCard('card'),
  unfreeze_card: ofCard('card'),
  report_card_lost: ofCard('card'),
  close_card: ofCard('card'),
  issue_card: (row) => ({
    topics: [`member:${row.owner_member_id}`],
    event: { kind: 'card', card_id: row.card_id, card_no: row.card_no },
  }),
  bind_member_to_card: ofBinding,
  unbind_member_from_card: ofBinding,
  create_member_profile: ofMember,
  update_member: ofMember,
  update_member_profile: ofMember,
  admin_suspend_member: ofMember,
  reactivate_member: ofMember,
  create_merchant: ofMerchant,
  admin_suspend_merchant: ofMerchant,
  reactivate_merchant: ofMerchant,
  generate_settlement: ofSettlement,
  update_settlement_status: ofSettlement,
  create_session: () => ({ topics: [], event: { kind: 'session' } }),
  revoke_session: () => ({ topics: [], event: { kind: 'session' } }),
};

/**
 * Makes a gateway that tells the hub of every change that went through it, whichever transport asked for it.
 * The caller never waits for that.
 */
export function publishingChanges(gateway: DatabaseGateway, hub: EventHub): DatabaseGateway {
  return {
    ...gateway,
    call: async (name, args, actor) => {
      const rows = await gateway.call(name, args, actor);
      const describe = CHANGES[name];
      const [row] = rows;
      const change = describe === undefined || row === undefined ? null : describe(row, args, actor);
      if (change !== null) publish(gateway, hub, change, actor);
      return rows;
    },
  };
}

function publish(gateway: DatabaseGateway, hub: EventHub, change: Change, actor: Actor | null): void {
  const { topics } = change;
  const event: LiveEvent = {
    at: new Date().toISOString(),
    tx_no: null,
    amount: null,
    card_id: null,
    card_no: null,
    operator: actor?.operator ?? null,
    ...change.event,
  };
  hub.publish([...topics, 'admin'], event);
  // A refund's answer does not name the card: its holders are told a moment later.
  if (event.kind === 'refund' && event.tx_no !== null) void publishToCard(gateway, hub, event, event.tx_no);
}

async function publishToCard(gateway: DatabaseGateway, hub: EventHub, event: LiveEvent, txNo: string): Promise<void> {
  try {
    const [row] = await gateway.call('get_transaction_detail', { p_tx_no: txNo }, null);
    if (row === undefined) return;
    hub.publish([`card:${row.card_id}`], { ...event, card_id: row.card_id, card_no: row.card_no });
  } catch {
    // The refund stands; the holders see it when they look.
  }
}
