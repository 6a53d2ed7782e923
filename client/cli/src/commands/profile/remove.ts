import { argument, command } from '../../command.js';
import { readProfile, removeProfile } from '../../config/profiles.js';
import { removeToken } from '../../config/tokens.js';

const parameters = { name: argument('[name]', 'argument.profile') };

export default command({
  parameters,
  examples: ['mps profile remove shop --yes'],
  run: async (cli, input) => {
    const name = await cli.need(input.name, '<name>', () => cli.ask.text(cli.t('ask.profile')));
    await cli.confirm(cli.t('confirm.removeProfile', { name }), { isDangerous: true });
    const { login } = readProfile(name);
    if (login !== null) await removeToken(name, login.token_store);
    removeProfile(name);
    return { data: { profile: name, removed: true }, text: `${cli.t('profile.removed', { name })}\n` };
  },
});
