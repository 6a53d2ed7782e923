import type { Role } from '@mps/shared/roles';
import type { Cli } from '../../cli.js';
import { choice, command, flag, text } from '../../command.js';
import { configFolder } from '../../config/files.js';
import { readProfile, writeProfile } from '../../config/profiles.js';
import { storeToken } from '../../config/tokens.js';
import { showTime } from '../../output/format.js';
import { fields } from '../../output/table.js';
import { readNewPassword } from '../../prompt/new-password.js';
import { readStdinLines } from '../../prompt/read-stdin.js';

const ROLES = ['member', 'merchant', 'admin'] as const;
const IDENTIFIER_TEXT = { member: 'ask.memberLogin', merchant: 'field.merchant_code', admin: 'ask.adminName' } as const;

const parameters = {
  role: choice('--role <role>', 'field.role', ROLES),
  identifier: text('--identifier <identifier>', 'option.identifier'),
  operator: text('--operator <name>', 'option.operator'),
  first: flag('--first', 'option.first'),
  passwordStdin: flag('--password-stdin', 'option.passwordStdinLogin'),
};

/** The first-login code and the password to choose: by prompt, or the first two lines of standard input. */
async function readFirst(cli: Cli, fromStdin: boolean): Promise<{ code: string; new_password: string }> {
  if (fromStdin) {
    const [code = '', new_password = ''] = await readStdinLines();
    return { code, new_password };
  }
  const code = await cli.need(undefined, '--password-stdin', () => cli.ask.text(cli.t('field.first_login_code')));
  return { code, new_password: await readNewPassword(cli, false) };
}

/** The password and the one-time code: by prompt, or the first two lines of standard input. */
async function readSecrets(
  cli: Cli,
  role: Role,
  fromStdin: boolean,
): Promise<{ password: string; admin_code?: string }> {
  if (fromStdin) {
    const [password = '', code = ''] = await readStdinLines();
    return { password, admin_code: role === 'admin' && code !== '' ? code : undefined };
  }
  const password = await cli.need(undefined, '--password-stdin', () => cli.ask.secret(cli.t('field.password')));
  const wish = () => cli.ask.optional(cli.t('ask.oneTimeCode'));
  return { password, admin_code: role === 'admin' ? await cli.wish(undefined, wish) : undefined };
}

export default command({
  parameters,
  examples: [
    'mps login',
    'mps login --role member --identifier 13800138000',
    'mps login --role merchant --identifier SHOP001 --operator amy',
    'printf %s "$PASSWORD" | mps login --role admin --identifier admin --password-stdin',
    'mps login --role admin --identifier "Lin Mei" --first',
  ],
  run: async (cli, input) => {
    const { t } = cli;
    const role = await cli.need(input.role, '--role', async () => {
      const names = ROLES.map((each) => cli.nameOf('role', each));
      return ROLES[await cli.ask.choose(t('ask.role'), names)] ?? 'member';
    });
    const identifier = await cli.need(input.identifier, '--identifier', () => cli.ask.text(t(IDENTIFIER_TEXT[role])));
    const operator =
      role === 'merchant' ? await cli.wish(input.operator, () => cli.ask.optional(t('field.operator'))) : undefined;
    const who = { role, identifier, operator };
    const client = cli.publicClient();
    const fromStdin = input.passwordStdin === true;
    const { token, user_info, expires_at } =
      input.first === true
        ? await cli.busy(client.auth.chooseFirstPassword.mutate({ ...who, ...(await readFirst(cli, fromStdin)) }))
        : await cli.busy(client.auth.login.mutate({ ...who, ...(await readSecrets(cli, role, fromStdin)) }));
    const token_store = await storeToken(cli.profile, token);
    const stored = { ...readProfile(cli.profile), url: cli.url };
    writeProfile(cli.profile, { ...stored, login: { url: cli.url, who: user_info, expires_at, token_store } });
    if (token_store === 'file') cli.note(t('login.fileWarning', { folder: configFolder }));
    const shown = fields([
      [t('field.name'), user_info.name],
      [t('field.role'), cli.nameOf('role', user_info.administrator_role ?? user_info.role)],
      [t('field.merchant'), user_info.merchant_code ?? null],
      [t('field.operator'), user_info.operator ?? null],
      [t('field.expires_at'), showTime(expires_at)],
    ]);
    // The token stays where it is kept: standard output ends up in logs.
    return { data: { user_info, expires_at, profile: cli.profile, url: cli.url }, text: shown };
  },
});
