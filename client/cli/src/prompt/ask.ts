import { looksLikePaymentCode } from '@mps/shared/payment-code';
import { CancelledError } from '../errors.js';
import { safe } from '../output/safe.js';
import { writeNote } from '../output/terminal.js';
import type { Translate } from '../texts/translate.js';

/** Prompts stand on standard error, so that data alone reaches standard output. */
const output = process.stderr;

/** Loaded when first needed: most commands never ask. */
const prompts = () => import('@clack/prompts');

function unlessCancelled<T>(answer: T): Exclude<T, symbol> {
  if (typeof answer === 'symbol') throw new CancelledError();
  return answer as Exclude<T, symbol>;
}

export interface Ask {
  /** One line; an empty one is asked again, and so is a payment code, which a scanner typed where none belongs. */
  text(message: string, initial?: string): Promise<string>;
  /** A line in which a payment code belongs. */
  code(message: string): Promise<string>;
  /** One line that may be empty: undefined then. */
  optional(message: string, initial?: string): Promise<string | undefined>;
  /** One line that is not shown. */
  secret(message: string): Promise<string>;
  confirm(message: string): Promise<boolean>;
  /** A numbered list, answered by digits and Enter; 0 goes back. @returns the index */
  choose(message: string, items: readonly string[], backText?: string): Promise<number>;
}

export function createAsk(t: Translate): Ask {
  const anyLine = async (message: string, initial: string | undefined, isOptional: boolean) => {
    const { text } = await prompts();
    const validate = (value: string | undefined) =>
      isOptional || (value !== undefined && value.trim() !== '') ? undefined : t('ask.empty');
    return unlessCancelled(await text({ message, initialValue: initial, validate, output })).trim();
  };
  const line = async (message: string, initial: string | undefined, isOptional: boolean) => {
    for (;;) {
      const answer = await anyLine(message, initial, isOptional);
      if (!looksLikePaymentCode(answer)) return answer;
      writeNote(`${t('ask.isCode')}\n`);
    }
  };
  return {
    text: (message, initial) => line(message, initial, false),
    code: (message) => anyLine(message, undefined, false),
    optional: async (message, initial) => {
      const answer = await line(`${message} ${t('ask.optional')}`, initial, true);
      return answer === '' ? undefined : answer;
    },
    secret: async (message) => {
      const { password } = await prompts();
      const validate = (value: string | undefined) => (value ? undefined : t('ask.empty'));
      return unlessCancelled(await password({ message, validate, output }));
    },
    confirm: async (message) => {
      const { confirm } = await prompts();
      const answer = await confirm({ message, active: t('answer.yes'), inactive: t('answer.no'), output });
      return unlessCancelled(answer);
    },
    choose: async (message, items, backText = t('menu.back')) => {
      const list = [
        ...items.map((item, index) => `${String(index + 1).padStart(3)}) ${safe(item)}`),
        `  0) ${backText}`,
      ];
      writeNote(`\n${message}\n${list.join('\n')}\n`);
      const { text } = await prompts();
      const validate = (value: string | undefined) =>
        /^\d{1,3}$/.test(value?.trim() ?? '') && Number(value) <= items.length
          ? undefined
          : t('ask.number', { most: String(items.length) });
      const answer = Number(unlessCancelled(await text({ message: t('ask.choose'), validate, output })));
      if (answer === 0) throw new CancelledError();
      return answer - 1;
    },
  };
}
