import type { Cli } from '../../cli.js';
import { argument, command, flag, whole } from '../../command.js';
import { pickCard } from '../../lookups/find.js';
import { showMoney, showTime } from '../../output/format.js';
import { bestQrStyle, drawQr } from '../../output/qr.js';
import { fields } from '../../output/table.js';
import { writeData } from '../../output/terminal.js';
import { watchCode } from '../../prompt/watch-code.js';

const PAYING = ['standard', 'prepaid', 'voucher'];

const parameters = {
  card: argument('[card]', 'field.card_no'),
  ttl: whole('--ttl <seconds>', 'option.ttl', 1),
  once: flag('--once', 'option.once'),
  light: flag('--light', 'option.light'),
};

interface Shown {
  qr_plain: string;
  expires_at: string;
  card_info: { card_no: string; balance: number };
}

function draw(cli: Cli, code: Shown, isLight: boolean): string {
  const { t } = cli;
  const facts = fields([
    [t('field.card'), code.card_info.card_no],
    [t('field.balance'), showMoney(code.card_info.balance)],
    [t('field.expires_at'), showTime(code.expires_at)],
    [t('field.qr_plain'), code.qr_plain],
  ]);
  return `${drawQr(code.qr_plain, isLight ? 'light' : bestQrStyle())}\n${facts}`;
}

export default command({
  parameters,
  examples: [
    'mps qr show',
    'mps qr show STD00000001 --ttl 300',
    'mps qr show STD00000001 --once',
    'mps qr show --json',
  ],
  run: async (cli, input) => {
    const client = await cli.client();
    const card_id = await pickCard(
      cli,
      input.card,
      '<card>',
      ({ card_type, status, binding_role }) =>
        PAYING.includes(card_type) && status === 'active' && binding_role !== 'viewer',
    );
    const issue = () => cli.busy(client.member.generateQr.mutate({ card_id, ttl_seconds: input.ttl }));
    const first = await issue();
    if (cli.isJson || input.once === true || !cli.isInteractive) {
      return { data: first, text: draw(cli, first, input.light === true) };
    }
    await watchCode(cli, {
      first,
      issue,
      show: (code) => writeData(draw(cli, code, input.light === true)),
      revoke: async () => {
        const { message } = await client.member.revokeQr.mutate({ card_id });
        cli.note(message);
      },
    });
    return { data: first, text: '' };
  },
});
