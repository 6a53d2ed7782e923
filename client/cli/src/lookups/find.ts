/** From the numbers that people know to the ids that the API takes. */
import type { AppRouter, inferRouterOutputs } from '@mps/client';
import { findInPages } from '@mps/shared/find-in-pages';
import { foldText } from '@mps/shared/fold-text';
import type { Cli } from '../cli.js';
import { RefusedError, UsageError } from '../errors.js';
import { formatMoney } from '../output/money.js';

type Outputs = inferRouterOutputs<AppRouter>;
export type MemberCard = Outputs['member']['listCards']['cards'][number];
export type Page = Parameters<Parameters<typeof findInPages>[0]>[0];
export type OperatorRow = Outputs['admin']['listOperators']['operators'][number];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isUuid = (text: string): boolean => UUID.test(text);

/** As the server finds it: a part of a number or code names nothing, another spelling of it does. */
export const isSame = (left: string, right: string): boolean => foldText(left) === foldText(right);

/** The id of a card by its number; an id stays as it is. */
export async function findCardId(cli: Cli, reference: string): Promise<string> {
  if (isUuid(reference)) return reference;
  const client = await cli.client();
  if ((await cli.who()).role === 'admin') {
    const search = async (page: Page) => {
      const { cards: rows, next_cursor } = await client.admin.searchCards.query({ ...page, search: reference });
      return { rows, next_cursor };
    };
    const found = await cli.busy(findInPages(search, ({ card_no }) => isSame(card_no, reference)));
    if (found !== undefined) return found.card_id;
  } else {
    const { cards } = await cli.busy(client.member.listCards.query({}));
    const found = cards.find(({ card_no }) => isSame(card_no, reference));
    if (found !== undefined) return found.id;
  }
  throw new RefusedError('CARD_NOT_FOUND', reference);
}

/** True for cards that several members may use. */
export const isShareable = ({ card_type }: Pick<MemberCard, 'card_type'>): boolean =>
  card_type === 'prepaid' || card_type === 'corporate';

/** One line about a card, to choose it by. */
const describeCard = (cli: Cli, card: Pick<MemberCard, 'card_no' | 'card_type' | 'balance' | 'status'>): string =>
  `${card.card_no}  ${cli.nameOf('cardType', card.card_type)}  ${formatMoney(card.balance)}  ${cli.nameOf('cardStatus', card.status)}`;

/**
 * The card that a command is about: the one named, the only one that fits, or the one that a person chooses.
 * An administrator names one.
 */
export async function pickCard(
  cli: Cli,
  reference: string | undefined,
  flag: string,
  fits: (card: MemberCard) => boolean = () => true,
): Promise<string> {
  if (reference !== undefined) return findCardId(cli, reference);
  if ((await cli.who()).role === 'admin') {
    return findCardId(cli, await cli.need(undefined, flag, () => cli.ask.text(cli.t('field.card_no'))));
  }
  const { cards } = await cli.busy((await cli.client()).member.listCards.query({}));
  const fitting = cards.filter(fits);
  const [first] = fitting;
  if (first === undefined) throw new RefusedError('CARD_NOT_FOUND', '');
  if (fitting.length === 1) return first.id;
  if (!cli.isInteractive) {
    const choices = fitting.map(({ card_no }) => card_no).join(', ');
    throw new UsageError('usage.missingOneOf', { flag, choices });
  }
  const index = await cli.need(undefined, flag, () =>
    cli.ask.choose(
      cli.t('ask.whichCard'),
      fitting.map((card) => describeCard(cli, card)),
    ),
  );
  return fitting[index]?.id ?? first.id;
}

/** A member by number, phone, email or id; a part of a name never names anybody. */
export async function findMember(cli: Cli, reference: string): Promise<{ member_id: string; member_no: string }> {
  if (isUuid(reference)) return { member_id: reference, member_no: reference };
  const client = await cli.client();
  const { members } = await cli.busy(client.admin.listMembers.query({ identifier: reference, limit: 1 }));
  const [found] = members;
  if (found === undefined) throw new RefusedError('MEMBER_NOT_FOUND', reference);
  return found;
}

export async function findMerchant(cli: Cli, code: string): Promise<{ merchant_id: string; code: string }> {
  if (isUuid(code)) return { merchant_id: code, code };
  const client = await cli.client();
  const search = async (page: Page) => {
    const { merchants: rows, next_cursor } = await client.admin.listMerchants.query({ ...page, search: code });
    return { rows, next_cursor };
  };
  const found = await cli.busy(findInPages(search, (merchant) => isSame(merchant.code, code)));
  if (found === undefined) throw new RefusedError('MERCHANT_NOT_FOUND', code);
  return found;
}

/** For the id of a member that is optional: only administrators name one. */
export const memberIdOf = async (cli: Cli, reference: string | undefined): Promise<string | undefined> =>
  reference === undefined ? undefined : (await findMember(cli, reference)).member_id;

/** The member that an administrator must name; undefined for a member, who is meant itself. */
export async function actingMemberId(cli: Cli, reference: string | undefined): Promise<string | undefined> {
  if ((await cli.who()).role !== 'admin') return undefined;
  const named = await cli.need(reference, '--member', () => cli.ask.text(cli.t('ask.member')));
  return (await findMember(cli, named)).member_id;
}

/** The merchant's code that an administrator must name; undefined for a merchant, which is meant itself. */
export async function actingMerchantCode(cli: Cli, code: string | undefined): Promise<string | undefined> {
  if ((await cli.who()).role !== 'admin') return code;
  return cli.need(code, '--merchant', () => cli.ask.text(cli.t('field.merchant_code')));
}
