/** Guesses, what refusals tell, who is bound, streams, and what a caller may call itself. */
import type { Scenario } from './scenario.js';
import { type Customer, codeOr, fresh, ok, type World } from './world.js';

const RIGHT_PASSWORD = 'shared-card-2026';
const WRONG_PASSWORD = 'wrong-password';
/** A card allows ten wrong binding passwords a day, whoever tries them. */
const TRIES_OF_A_CARD = 10;
/** One account and card allow five wrong tries before they have to wait. */
const TRIES_IN_A_ROW = 5;
/** More than one login may hold open. */
const STREAMS = 8;

const sharedCard = async (world: World, owner: Customer) =>
  world.issue(owner, { card_type: 'prepaid', binding_password: RIGHT_PASSWORD });
const bind = (world: World, by: Customer, card: Record<string, string>, binding_password = WRONG_PASSWORD) =>
  world.post('/member/bind-card', by.token, { role: 'member', binding_password, ...card });

/** Statuses and codes of wrong logins by six spellings of one telephone, each tried twice. */
async function wrongLogins(world: World, digits: string): Promise<string> {
  const local = `0${digits}`;
  const spellings = [
    local,
    `+886${digits}`,
    `886${digits}`,
    `00886${digits}`,
    ` ${local}`,
    `${local.slice(0, 4)}-${local.slice(4)}`,
  ];
  const answers: string[] = [];
  for (const identifier of [...spellings, ...spellings]) {
    const answer = await world.post('/auth/login', null, { role: 'member', identifier, password: WRONG_PASSWORD });
    answers.push(codeOr(answer, () => 'a success'));
  }
  return answers.join(' ');
}

/** Opens streams of one login at once and counts those that begin with events instead of a refusal. */
async function streamsLetIn(url: string, token: string): Promise<number> {
  const end = new AbortController();
  const headers = { accept: 'text/event-stream', authorization: `Bearer ${token}` };
  const input = encodeURIComponent(JSON.stringify({ json: {} }));
  const open = async (): Promise<boolean> => {
    const { body } = await fetch(`${url}/trpc/member.onCardChange?input=${input}`, { headers, signal: end.signal });
    const reader = body?.getReader();
    let text = '';
    // Read by hand: a loop over the body would end the stream, and with it what it counts for.
    while (!/"kind":"resync"|"code":/.test(text)) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done) break;
      text += Buffer.from(value as Uint8Array).toString();
    }
    return text.includes('"kind":"resync"');
  };
  const letIn = await Promise.all(Array.from({ length: STREAMS }, open));
  end.abort();
  return letIn.filter(Boolean).length;
}

const GUESSES = 'A limiter counts the card or the account, never the text';
const BOUND = 'An owner sees who is bound, and removes them';
const SILENCE = 'A refusal does not tell what there is';

export const ACCESS: readonly Scenario[] = [
  {
    rule: GUESSES,
    what: 'twelve wrong binding passwords of one member, by six spellings of the number',
    right: `${TRIES_IN_A_ROW} compared`,
    hear: async (world) => {
      const [owner, guesser] = [await world.customer(), await world.customer()];
      const { no } = await sharedCard(world, owner);
      const spellings = [no, no.toLowerCase(), ` ${no}`, `${no} `, ` ${no.toLowerCase()}`, ` ${no} `];
      let compared = 0;
      for (const card_no of [...spellings, ...spellings]) {
        compared += (await bind(world, guesser, { card_no })).status === 429 ? 0 : 1;
      }
      return `${compared} compared`;
    },
  },
  {
    rule: GUESSES,
    what: 'one wrong binding password of each of twelve members',
    right: 'the last is RATE_LIMITED',
    hear: async (world) => {
      const { no: card_no } = await sharedCard(world, await world.customer());
      let last = '';
      for (let tried = 0; tried < TRIES_OF_A_CARD + 2; tried += 1) {
        last = codeOr(await bind(world, await world.customer(), { card_no }), () => 'a success');
      }
      return `the last is ${last}`;
    },
  },
  {
    rule: SILENCE,
    what: 'binding an unknown card, a standard card, one without a password, and by a wrong password',
    right: '1 refusal: INVALID_BINDING_PASSWORD',
    hear: async (world) => {
      const [owner, guesser] = [await world.customer(), await world.customer()];
      const closed = await world.issue(owner, { card_type: 'prepaid' });
      const shared = await sharedCard(world, owner);
      const codes = new Set<string>();
      for (const card_no of ['PPD99999999', owner.cardNo, closed.no, shared.no]) {
        codes.add(codeOr(await bind(world, guesser, { card_no }), () => 'a success'));
      }
      return `${codes.size} refusal: ${[...codes].join(', ')}`;
    },
  },
  {
    rule: SILENCE,
    what: 'wrong logins by six spellings of a telephone that has an account, and of one that has none',
    right: 'alike',
    hear: async (world) => {
      const digits = `9${String(Date.now()).slice(-7)}1`;
      ok(
        await world.post('/admin/members', world.admin, {
          name: '陳大',
          phone: `0${digits}`,
          password: RIGHT_PASSWORD,
        }),
      );
      const [known, unknown] = [await wrongLogins(world, digits), await wrongLogins(world, `${digits.slice(0, -1)}2`)];
      if (known === unknown) return 'alike';
      const limited = [known, unknown].map((each) => each.split(' ').filter((code) => code === 'RATE_LIMITED').length);
      return `RATE_LIMITED ${limited.join(' and ')} times`;
    },
  },
  {
    rule: BOUND,
    what: 'GET /member/cards/{card_id}/bindings',
    right: '2 bindings',
    hear: async (world) => {
      const [owner, guest] = [await world.customer(), await world.customer()];
      const { id, no } = await sharedCard(world, owner);
      ok(await bind(world, guest, { card_no: no }, RIGHT_PASSWORD));
      const answer = await world.get(`/member/cards/${id}/bindings`, owner.token);
      return codeOr(answer, ({ bindings }) => `${(bindings as unknown as unknown[]).length} bindings`);
    },
  },
  {
    rule: BOUND,
    what: 'a binding password is changed, and the old one is tried',
    right: '200, then INVALID_BINDING_PASSWORD',
    hear: async (world) => {
      const owner = await world.customer();
      const { id, no } = await sharedCard(world, owner);
      const body = { binding_password: 'another-card-2027' };
      const changed = await world.post(`/member/cards/${id}/binding-password`, owner.token, body);
      const tried = await bind(world, await world.customer(), { card_no: no }, RIGHT_PASSWORD);
      return `${changed.status}, then ${codeOr(tried, () => 'bound')}`;
    },
  },
  {
    rule: 'One caller holds few event streams open',
    what: `${STREAMS} event streams of one login`,
    right: '5 open',
    hear: async (world) => {
      const { token } = await world.customer();
      return `${await streamsLetIn(world.url, token)} open`;
    },
  },
  {
    rule: 'A request has an id of ours',
    what: "X-Request-Id of the caller, in the answer and in the audit log's row",
    right: 'ours in the answer, ours in the audit log',
    hear: async (world) => {
      const { cardId } = await world.customer();
      const theirs = fresh('theirs');
      const headers = { 'X-Request-Id': theirs };
      const answer = await world.post('/admin/cards/freeze', world.admin, { card_id: cardId, reason: 'lost' }, headers);
      ok(answer);
      const { events } = ok(await world.get('/admin/audit', world.admin, { object_id: cardId, limit: '1' }));
      const [row] = events as unknown as { request_id: string }[];
      const whose = (id: unknown) => (id === theirs ? "the caller's" : 'ours');
      return `${whose(answer.headers.get('x-request-id'))} in the answer, ${whose(row?.request_id)} in the audit log`;
    },
  },
  {
    rule: "A suspended company's card gives no discount",
    what: 'a charge of 100 by a member of a suspended company at 50 %',
    right: '100 paid',
    hear: async (world) => {
      const [company, guest, shop] = [await world.customer(), await world.customer(500), await world.shop()];
      const fields = { card_type: 'corporate', fixed_discount: 0.5, binding_password: RIGHT_PASSWORD };
      const { no: card_no } = await world.issue(company, fields);
      ok(await bind(world, guest, { card_no }, RIGHT_PASSWORD));
      ok(await world.post('/admin/members/suspend', world.admin, { member_id: company.memberId, reason: 'fraud' }));
      return codeOr(
        await world.charge(shop, guest, 100),
        ({ transaction }) => `${String(transaction?.final_amount)} paid`,
      );
    },
  },
  {
    rule: 'Answers may gain fields, and the document says so',
    what: 'schemas of answers in /openapi.json that refuse other fields',
    right: '0 closed',
    hear: async (world) => {
      const document = ok(await world.get('/openapi.json', null));
      return `${closedAnswers(document as unknown as OpenApi)} closed`;
    },
  },
];

interface OpenApi {
  paths: Record<string, Record<string, { responses?: Record<string, Content> }>>;
  components: { schemas: Record<string, unknown> };
}
interface Content {
  content?: Record<string, { schema?: { $ref?: string } }>;
}

/** How many successful answers of the document have a schema that takes no other fields. */
function closedAnswers({ paths, components }: OpenApi): number {
  const answers = Object.values(paths)
    .flatMap((path) => Object.values(path))
    .flatMap(({ responses = {} }) => Object.entries(responses))
    .filter(([status]) => status.startsWith('2'));
  return answers.filter(([, { content = {} }]) => {
    const schema = content['application/json']?.schema;
    const name = schema?.$ref?.split('/').at(-1);
    const text = JSON.stringify(name === undefined ? (schema ?? {}) : components.schemas[name]);
    return text.includes('"additionalProperties":false');
  }).length;
}
