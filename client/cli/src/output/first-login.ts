import type { Cli } from '../cli.js';
import type { View } from '../command.js';
import { showTime } from './format.js';
import { fields } from './table.js';

/** The view of an answer with a first-login code, which is shown once. */
export function firstLoginView(
  cli: Cli,
  answer: { first_login_code: string; expires_at: string },
  message: string,
): View {
  const { t } = cli;
  const shown = fields([
    [t('field.first_login_code'), answer.first_login_code],
    [t('field.expires_at'), showTime(answer.expires_at)],
  ]);
  return { data: answer, text: `${message}\n${shown}${t('firstLogin.once')}\n` };
}
