import type { Cli } from '../../cli.js';
import { argument, command, type View } from '../../command.js';
import { RefusedError } from '../../errors.js';
import { findCardId, pickCard } from '../../lookups/find.js';
import { showCount, showDiscount, showLevel, showMoney, showTime } from '../../output/format.js';
import { fields, table } from '../../output/table.js';

const parameters = { card: argument('[card]', 'field.card_no') };

async function showToAdmin(cli: Cli, reference: string | undefined): Promise<View> {
  const { t } = cli;
  const named = await cli.need(reference, '<card>', () => cli.ask.text(t('field.card_no')));
  const card_id = await findCardId(cli, named);
  const answer = await cli.busy((await cli.client()).admin.getCard.query({ card_id }));
  const { card, bindings } = answer;
  const owner = card.owner_member_no === null ? '-' : `${card.owner_member_no} ${card.owner_name ?? ''}`;
  const shown = fields([
    [t('field.card_no'), card.card_no],
    [t('field.card_type'), cli.nameOf('cardType', card.card_type)],
    [t('field.card_name'), card.name],
    [t('field.owner'), owner],
    [t('field.status'), cli.nameOf('cardStatus', card.status)],
    [t('field.balance'), showMoney(card.balance)],
    [t('field.points'), showCount(card.points)],
    [t('field.level'), showLevel(cli, card.level_name)],
    [t('field.discount'), showDiscount(cli, card.discount_rate)],
    [t('field.fixed_discount'), card.fixed_discount === null ? null : showDiscount(cli, card.fixed_discount)],
    [
      t('field.corporate_discount'),
      card.corporate_discount === null ? null : showDiscount(cli, card.corporate_discount),
    ],
    [t('field.live_codes'), showCount(card.live_codes)],
    [t('field.expires_at'), card.expires_at === null ? null : showTime(card.expires_at)],
    [t('field.created_at'), showTime(card.created_at)],
  ]);
  const heads = [t('field.member_no'), t('field.name'), t('field.binding_role'), t('field.created_at')];
  const rows = bindings.map((each) => [
    each.member_no,
    each.name,
    cli.nameOf('bindingRole', each.role),
    showTime(each.created_at),
  ]);
  const bound = table(
    heads.map((head) => ({ head })),
    rows,
  );
  return { data: answer, text: `${shown}\n${t('field.bindings')}\n${bound}` };
}

export default command({
  parameters,
  examples: ['mps card show STD00000001', 'mps card show STD00000001 --json'],
  run: async (cli, input) => {
    const { t } = cli;
    if ((await cli.who()).role === 'admin') return showToAdmin(cli, input.card);
    const id = await pickCard(cli, input.card, '<card>');
    const { cards } = await cli.busy((await cli.client()).member.listCards.query({}));
    const card = cards.find((each) => each.id === id);
    if (card === undefined) throw new RefusedError('CARD_NOT_FOUND', input.card ?? id);
    const shown = fields([
      [t('field.card_no'), card.card_no],
      [t('field.card_type'), cli.nameOf('cardType', card.card_type)],
      [t('field.card_name'), card.name],
      [t('field.status'), cli.nameOf('cardStatus', card.status)],
      [t('field.binding_role'), cli.nameOf('bindingRole', card.binding_role)],
      [t('field.balance'), showMoney(card.balance)],
      [t('field.points'), showCount(card.points)],
      [t('field.level'), showLevel(cli, card.level_name)],
      [t('field.discount'), showDiscount(cli, card.discount_rate)],
      [t('field.corporate_discount'), showDiscount(cli, card.corporate_discount)],
      [t('field.next_level'), nextLevel(cli, card.next_level)],
      [t('field.expires_at'), card.expires_at === null ? null : showTime(card.expires_at)],
      [t('field.created_at'), showTime(card.created_at)],
      // Others need it to bind the card: the API knows a card that is not theirs by its id alone.
      [t('field.card_id'), card.card_type === 'prepaid' || card.card_type === 'corporate' ? card.id : null],
    ]);
    return { data: { card }, text: shown };
  },
});

/** "1,200 points to Gold". */
export function nextLevel(cli: Cli, next: { name: string; points_needed: number } | null): string | null {
  return next === null ? null : cli.t('points.needed', { points: showCount(next.points_needed), level: next.name });
}
