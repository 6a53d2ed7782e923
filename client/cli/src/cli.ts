/** What every command works with: the login, the client, the prompts, the language. */
import { createMpsClient, type Language, type MpsClient } from '@mps/client';
import { nameOf, type WordGroup } from '@mps/shared/glossary';
import { DEFAULT_PROFILE, readProfile, readProfiles } from './config/profiles.js';
import { readToken } from './config/tokens.js';
import { environment } from './environment.js';
import { CancelledError, NotLoggedInError, UsageError } from './errors.js';
import { isInteractive, pauseSpinner, withSpinner, writeNote } from './output/terminal.js';
import { showTimesIn } from './output/time.js';
import { type Ask, createAsk } from './prompt/ask.js';
import { proveAgain } from './prompt/prove-again.js';
import { send } from './send.js';
import { chooseLanguage, createTranslate, type Translate } from './texts/translate.js';
import type { Who } from './who.js';

/** The options of every command. */
export interface GlobalOptions {
  json?: boolean;
  profile?: string;
  url?: string;
  lang?: string;
  yes?: boolean;
  timeout?: number;
  idempotencyKey?: string;
}

export interface Cli {
  t: Translate;
  language: Language;
  /** What a value of the API is called in the language spoken; itself where it has no word. */
  nameOf(group: WordGroup, value: string): string;
  isJson: boolean;
  profile: string;
  url: string;
  /** How long an answer may take; undefined leaves it to the client. */
  timeoutMs: number | undefined;
  /** The key of an earlier attempt, which the command's write finishes. */
  idempotencyKey: string | undefined;
  ask: Ask;
  /** True on a terminal: then what is missing is asked for. */
  isInteractive: boolean;
  /** True once something was asked for: then what is optional is asked for too. */
  isGuided: boolean;
  /** Says something beside the data, on standard error. */
  note(text: string): void;
  /** Waits for an answer with a sign of life on the terminal. */
  busy<T>(work: Promise<T>): Promise<T>;
  /** @throws NotLoggedInError */
  client(): Promise<MpsClient>;
  /** A client without a login. */
  publicClient(): MpsClient;
  /** The business time zone, an IANA name. */
  zone(): Promise<string>;
  /** @throws NotLoggedInError */
  who(): Promise<Who>;
  /** The value, or what a person answers; not on a terminal a UsageError that names the flag. */
  need<T>(value: T | undefined, flag: string, ask: () => Promise<T>): Promise<T>;
  /** The value, or what a person answers who is being asked already. */
  wish<T>(value: T | undefined, ask: () => Promise<T | undefined>): Promise<T | undefined>;
  /** Asks a person yes or no: by digits where the menus have led there. */
  agree(question: string): Promise<boolean>;
  /** Goes on only when a person agrees, or `--yes`. What is dangerous needs `--yes` where nobody can be asked. */
  confirm(question: string, options?: { isDangerous?: boolean }): Promise<void>;
}

/** Who waits for an answer about money does not wait much longer for how to show its time. */
const ZONE_TIMEOUT_MS = 5_000;

export function createCli(options: GlobalOptions): Cli {
  const language = chooseLanguage(options.lang, environment.language);
  const t = createTranslate(language);
  const profile = options.profile ?? environment.profile ?? readProfiles().current ?? DEFAULT_PROFILE;
  const stored = readProfile(profile);
  const url = options.url ?? environment.url ?? stored.url;
  // A token goes to no other server than the one that gave it.
  const login = stored.login?.url === url ? stored.login : null;
  const { idempotencyKey } = options;
  const timeoutMs = options.timeout === undefined ? undefined : options.timeout * 1_000;
  let client: MpsClient | null = null;
  let who: Who | null = null;
  let zone: Promise<string> | null = null;

  const cli: Cli = {
    t,
    language,
    nameOf: (group, value) => nameOf(language, group, value),
    isJson: options.json === true,
    profile,
    url,
    timeoutMs,
    idempotencyKey,
    ask: createAsk(t),
    isInteractive: isInteractive(),
    isGuided: false,
    note: (text) => writeNote(`${text}\n`),
    busy: async (work) => {
      // At the same time, and never in the way of what was asked for: times are then shown as UTC.
      const zoneIsKnown = cli.isJson ? null : cli.zone().then(showTimesIn, () => {});
      const answer = await withSpinner(t('busy'), work);
      await zoneIsKnown;
      return answer;
    },
    client: async () => {
      if (client !== null) return client;
      const token = environment.token ?? (login === null ? null : await readToken(profile, login.token_store));
      if (token === null) throw new NotLoggedInError();
      const created: MpsClient = createMpsClient({
        url,
        token,
        language,
        timeoutMs,
        fetch: send,
        idempotencyKey,
        ...(cli.isInteractive ? { onProofNeeded: () => pauseSpinner(() => proveAgain(cli, created)) } : {}),
      });
      client = created;
      return client;
    },
    publicClient: () => createMpsClient({ url, language, timeoutMs, fetch: send, idempotencyKey }),
    zone: () => {
      const asking = createMpsClient({ url, language, timeoutMs: ZONE_TIMEOUT_MS, retries: 0, fetch: send });
      zone ??= asking.common.getSettings.query().then(
        ({ timezone }) => timezone,
        (error: unknown) => {
          zone = null;
          throw error;
        },
      );
      return zone;
    },
    who: async () => {
      who ??= environment.token === undefined ? (login?.who ?? null) : null;
      who ??= (await (await cli.client()).auth.me.query()).user_info;
      return who;
    },
    need: async (value, flag, ask) => {
      if (value !== undefined) return value;
      if (!cli.isInteractive) throw new UsageError('usage.missing', { flag });
      cli.isGuided = true;
      return ask();
    },
    wish: async (value, ask) => (value === undefined && cli.isGuided && cli.isInteractive ? ask() : value),
    agree: async (question) => {
      if (!cli.isGuided) return cli.ask.confirm(question);
      return (await cli.ask.choose(question, [t('answer.yes'), t('answer.no')])) === 0;
    },
    confirm: async (question, { isDangerous = false } = {}) => {
      if (options.yes === true) return;
      if (!cli.isInteractive) {
        if (isDangerous) throw new UsageError('usage.dangerous', { flag: '--yes' });
        return;
      }
      if (!(await cli.agree(question))) throw new CancelledError();
    },
  };
  return cli;
}
