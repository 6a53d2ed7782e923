import { createCli, type GlobalOptions } from '../cli.js';
import type { View } from '../command.js';
import { findCommand, loadCommand } from '../commands.js';
import { CancelledError, NotLoggedInError } from '../errors.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { writeData } from '../output/terminal.js';
import { report } from '../report.js';
import { ADMIN_MENU } from './admin.js';
import { MEMBER_MENU } from './member.js';
import type { MenuItem } from './menu.js';
import { MERCHANT_MENU } from './merchant.js';

const MENUS = { member: MEMBER_MENU, merchant: MERCHANT_MENU, admin: ADMIN_MENU } as const;

/** Opens the numbered menus of whoever is logged in, until the person leaves. */
export async function runMenus(options: GlobalOptions): Promise<ExitCode> {
  for (;;) {
    const cli = createCli(options);
    try {
      const who = await whoIsThere(cli);
      if (who === null) {
        await cli.ask.choose(cli.t('menu.welcome', { url: cli.url }), [cli.t('summary.login')], cli.t('menu.leave'));
        await perform({ text: 'summary.login', words: 'login' }, options);
        continue;
      }
      const title = [who.name, cli.nameOf('role', who.role), who.merchant_code, who.operator]
        .filter(Boolean)
        .join(' · ');
      const items = MENUS[who.role].filter((item) => isAllowed(item, who.permissions));
      await openItem(items, title, options, cli.t('menu.leave'));
    } catch (error) {
      if (error instanceof CancelledError) return EXIT.ok;
      return report(error, { t: cli.t, language: cli.language, isJson: false, url: cli.url });
    }
  }
}

async function whoIsThere(cli: ReturnType<typeof createCli>) {
  try {
    await cli.client();
    return await cli.who();
  } catch (error) {
    if (error instanceof NotLoggedInError) return null;
    throw error;
  }
}

const isAllowed = ({ permission }: MenuItem, permissions: readonly string[]): boolean =>
  permission === undefined || permissions.includes(permission);

/** Shows a menu once and does what is chosen in it; a menu below it stays open until the person goes back. */
async function openItem(
  items: readonly MenuItem[],
  title: string,
  options: GlobalOptions,
  back?: string,
): Promise<void> {
  const cli = createCli(options);
  const index = await cli.ask.choose(
    title,
    items.map(({ text }) => cli.t(text)),
    back,
  );
  const item = items[index];
  if (item === undefined) return;
  if (item.items === undefined) return perform(item, options);
  const { permissions } = await cli.who();
  const below = item.items.filter((each) => isAllowed(each, permissions));
  try {
    for (;;) await openItem(below, cli.t(item.text), options);
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error;
  }
}

/** Runs a command as if it had been typed without options: it asks for everything. */
async function perform(item: MenuItem, options: GlobalOptions): Promise<void> {
  const entry = findCommand((item.words ?? '').split(' '));
  if (entry === undefined) throw new Error(`no such command: ${item.words}`);
  const definition = await loadCommand(entry);
  const cli = createCli(options);
  cli.isGuided = true;
  const fallbacks = Object.entries(definition.parameters).map(([key, { fallback }]) => [key, fallback] as const);
  try {
    let input = { ...Object.fromEntries(fallbacks), ...(await item.prepare?.(cli)) };
    for (;;) {
      const view: View = await definition.run(cli, input);
      writeData(view.text);
      const cursor = view.nextCursor ?? undefined;
      if (cursor === undefined && item.isRepeated !== true) return;
      await cli.ask.choose('', [cli.t(cursor === undefined ? 'menu.next' : 'menu.nextPage')]);
      input = { ...input, cursor };
    }
  } catch (error) {
    // Going back is no error; anything else is told, and the menu is there again.
    if (!(error instanceof CancelledError)) {
      report(error, { t: cli.t, language: cli.language, isJson: false, url: cli.url });
    }
  }
}
