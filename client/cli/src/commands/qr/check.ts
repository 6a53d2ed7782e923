import { command, text } from '../../command.js';
import { showMoney, showTime } from '../../output/format.js';
import { fields } from '../../output/table.js';
import { readCode } from '../../prompt/read-code.js';

const parameters = { qr: text('--qr <code>', 'option.qr') };

export default command({
  parameters,
  examples: ['mps qr check', 'printf %s "$CODE" | mps qr check --qr -'],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const answer = await cli.busy(client.common.validateQr.mutate({ qr_plain: await readCode(cli, input.qr) }));
    const { card_info, expires_at } = answer;
    const shown = fields([
      [t('field.card'), card_info.card_no],
      [t('field.card_type'), cli.nameOf('cardType', card_info.card_type)],
      [t('field.member_name'), card_info.member_name],
      [t('field.balance'), showMoney(card_info.balance)],
      [t('field.status'), cli.nameOf('cardStatus', card_info.status)],
      [t('field.expires_at'), showTime(expires_at)],
    ]);
    return { data: answer, text: shown };
  },
});
