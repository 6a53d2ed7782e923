import { argument, command, page } from '../../command.js';
import { isShareable, pickCard } from '../../lookups/find.js';
import { showTime } from '../../output/format.js';
import { listView } from '../../output/list.js';

const parameters = { card: argument('[card]', 'field.card_no'), ...page };

export default command({
  parameters,
  examples: ['mps card bindings PPD00000001', 'mps card bindings PPD00000001 --json'],
  run: async (cli, { card, ...query }) => {
    const { t } = cli;
    const card_id = await pickCard(cli, card, '<card>', isShareable);
    const answer = await cli.busy((await cli.client()).member.listBindings.query({ card_id, ...query }));
    const heads = [t('field.member_no'), t('field.name'), t('field.binding_role'), t('field.created_at')];
    const rows = answer.bindings.map((each) => [
      each.member_no,
      each.name,
      cli.nameOf('bindingRole', each.role),
      showTime(each.created_at),
    ]);
    return listView(
      cli,
      answer,
      heads.map((head) => ({ head })),
      rows,
    );
  },
});
