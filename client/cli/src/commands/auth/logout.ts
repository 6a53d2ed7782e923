import { isMpsError } from '@mps/client';
import { command, flag } from '../../command.js';
import { readProfile, writeProfile } from '../../config/profiles.js';
import { removeToken } from '../../config/tokens.js';
import { EXIT, exitCodeOf } from '../../exit-codes.js';

const parameters = { all: flag('--all', 'option.logoutAll') };

export default command({
  parameters,
  examples: ['mps logout', 'mps logout --all --yes'],
  run: async (cli, { all }) => {
    const client = await cli.client();
    if (all === true) await cli.confirm(cli.t('confirm.logoutAll'), { isDangerous: true });
    const answer = await cli
      .busy<{ message: string }>(all === true ? client.auth.logoutAll.mutate() : client.auth.logout.mutate())
      .catch((error: unknown) => {
        // A login that has ended by itself only needs forgetting.
        if (isMpsError(error) && exitCodeOf(error.code) === EXIT.notLoggedIn)
          return { success: true, message: error.text };
        throw error;
      });
    const profile = readProfile(cli.profile);
    if (profile.login !== null) {
      await removeToken(cli.profile, profile.login.token_store);
      writeProfile(cli.profile, { ...profile, login: null });
    }
    return { data: answer, text: `${answer.message}\n` };
  },
});
