import { isApprovalRequested } from '@mps/shared/is-approval-requested';
import { amount, choice, command, flag, text } from '../../command.js';
import { UsageError } from '../../errors.js';
import { findMember } from '../../lookups/find.js';
import { readTime } from '../../lookups/period.js';
import { showDiscount, showMoney, showTime } from '../../output/format.js';
import { fields } from '../../output/table.js';
import { waitingView } from '../../output/waiting.js';
import { readStdinLines } from '../../prompt/read-stdin.js';

const TYPES = ['prepaid', 'corporate', 'voucher'] as const;

const parameters = {
  type: choice('--type <type>', 'field.card_type', TYPES),
  owner: text('--owner <member>', 'option.owner'),
  name: text('--name <name>', 'field.card_name'),
  value: amount('--value <amount>', 'field.initial_value'),
  discount: text('--discount <factor>', 'option.fixedDiscount'),
  expires: text('--expires <time>', 'option.cardExpires'),
  passwordStdin: flag('--password-stdin', 'option.passwordStdinCard'),
};

function readFactor(raw: string): number {
  if (!/^[01](\.\d{1,3})?$/.test(raw)) throw new UsageError('usage.factor', { flag: '--discount', value: raw });
  return Number(raw);
}

export default command({
  parameters,
  examples: [
    'mps card issue --type voucher --owner M00000001 --value 500 --expires 2027-12-31',
    'printf %s "$CARD_PASSWORD" | mps card issue --type corporate --owner 13800138000 --discount 0.9 --password-stdin',
  ],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const card_type = await cli.need(input.type, '--type', async () => {
      const index = await cli.ask.choose(
        t('field.card_type'),
        TYPES.map((each) => cli.nameOf('cardType', each)),
      );
      return TYPES[index] ?? 'prepaid';
    });
    const named = await cli.need(input.owner, '--owner', () => cli.ask.text(t('ask.member')));
    const owner = await findMember(cli, named);
    const name = await cli.wish(input.name, () => cli.ask.optional(t('field.card_name')));
    const initial_value =
      card_type === 'corporate'
        ? input.value
        : await cli.wish(input.value, () => cli.ask.optional(t('field.initial_value')));
    const factor =
      card_type === 'voucher'
        ? input.discount
        : await cli.wish(input.discount, () => cli.ask.optional(t('ask.discount')));
    const expires = await cli.wish(input.expires, () => cli.ask.optional(t('ask.expires')));
    const binding_password =
      input.passwordStdin === true
        ? (await readStdinLines())[0]
        : card_type === 'voucher'
          ? undefined
          : await cli.wish(undefined, async () => (await cli.ask.secret(t('ask.newCardPassword'))) || undefined);
    const answer = await cli.busy(
      client.admin.issueCard.mutate({
        card_type,
        owner_member_id: owner.member_id,
        name,
        initial_value,
        fixed_discount: factor === undefined ? undefined : readFactor(factor),
        binding_password,
        expires_at: expires === undefined ? undefined : readTime(expires, '--expires', await cli.zone()),
      }),
    );
    if (isApprovalRequested(answer)) return waitingView(cli, answer);
    const { card } = answer;
    const shown = fields([
      [t('field.card_no'), card.card_no],
      [t('field.card_type'), cli.nameOf('cardType', card.card_type)],
      [t('field.owner'), owner.member_no],
      [t('field.balance'), showMoney(card.balance)],
      [t('field.fixed_discount'), card.fixed_discount === null ? null : showDiscount(cli, card.fixed_discount)],
      [t('field.expires_at'), card.expires_at === null ? null : showTime(card.expires_at)],
      [t('field.tx_no'), card.initial_tx_no],
    ]);
    return { data: answer, text: `${t('card.issued')}\n${shown}` };
  },
});
