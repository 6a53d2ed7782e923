import { argument, command, text } from '../../command.js';
import { UsageError } from '../../errors.js';
import { findMember } from '../../lookups/find.js';
import { orDash } from '../../output/format.js';
import { fields } from '../../output/table.js';

const FIELDS = ['name', 'phone', 'email'] as const;
const LABELS = { name: 'field.member_name', phone: 'field.phone', email: 'field.email' } as const;
/** Takes a phone or an email away; an empty text is too easily given by mistake. */
const NONE = '-';

const parameters = {
  member: argument('[member]', 'argument.member'),
  name: text('--name <name>', 'field.member_name'),
  phone: text('--phone <phone>', 'option.phoneOrNone'),
  email: text('--email <email>', 'option.emailOrNone'),
};

export default command({
  parameters,
  examples: [
    'mps member edit M00000001',
    'mps member edit M00000001 --phone 0912345678 --yes',
    'mps member edit M00000001 --email - --yes',
  ],
  run: async (cli, input) => {
    const { t } = cli;
    const client = await cli.client();
    const named = await cli.need(input.member, '<member>', () => cli.ask.text(t('ask.member')));
    const { member_id } = await findMember(cli, named);
    const { member } = await cli.busy(client.admin.getMember.query({ member_id }));
    const isGiven = FIELDS.some((field) => input[field] !== undefined);
    if (!isGiven && !cli.isInteractive) throw new UsageError('usage.missing', { flag: '--name | --phone | --email' });
    const wanted: Record<string, string | null> = {};
    for (const field of FIELDS) {
      const now = member[field] ?? NONE;
      const answer = isGiven ? (input[field] ?? now) : await cli.ask.text(t(LABELS[field]), now);
      if (answer !== now) wanted[field] = answer === NONE ? null : answer;
    }
    const changed = FIELDS.filter((field) => Object.hasOwn(wanted, field));
    if (changed.length === 0) return { data: { success: true, member }, text: `${t('member.unchanged')}\n` };
    const difference = fields(
      changed.map((field) => [t(LABELS[field]), `${orDash(member[field])} → ${orDash(wanted[field])}`]),
    );
    if (cli.isInteractive) {
      cli.note(difference.trimEnd());
      await cli.confirm(t('confirm.edit', { member: member.member_no }));
    }
    const { name, ...contact } = wanted;
    const answer = await cli.busy(client.admin.updateMember.mutate({ member_id, name: name ?? undefined, ...contact }));
    return { data: answer, text: `${t('member.edited')}\n${difference}` };
  },
});
