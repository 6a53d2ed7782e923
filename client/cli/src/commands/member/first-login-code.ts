import { argument, command, flag } from '../../command.js';
import { UsageError } from '../../errors.js';
import { findMember } from '../../lookups/find.js';
import { showTime } from '../../output/format.js';
import { table } from '../../output/table.js';
import { readStdinLines } from '../../prompt/read-stdin.js';

const parameters = {
  member: argument('[member]', 'argument.member'),
  stdin: flag('--stdin', 'option.membersStdin'),
};

export default command({
  parameters,
  examples: [
    'mps member first-login-code M00000001 --yes',
    'mps member first-login-code --stdin --yes --json < members.txt',
  ],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const named =
      input.stdin === true
        ? (await readStdinLines()).map((line) => line.trim()).filter((line) => line !== '')
        : [await cli.need(input.member, '<member>', () => cli.ask.text(t('ask.member')))];
    if (named.length === 0) throw new UsageError('usage.missing', { flag: '<member>' });
    const member_ids: string[] = [];
    for (const reference of named) member_ids.push((await findMember(cli, reference)).member_id);
    await cli.confirm(t('confirm.firstLogin', { name: named.join(', ') }), { isDangerous: true });
    const answer = await cli.busy(client.admin.createFirstLoginCodes.mutate({ member_ids }));
    const heads = [t('field.member_no'), t('field.name'), t('field.first_login_code'), t('field.expires_at')];
    const rows = answer.codes.map((each) => [
      each.member_no,
      each.name,
      each.first_login_code,
      showTime(each.expires_at),
    ]);
    const shown = table(
      heads.map((head) => ({ head })),
      rows,
    );
    return { data: answer, text: `${shown}${t('firstLogin.once')}\n` };
  },
});
