/**
 * What follows from the contracts and has to be there at compile time: the list of them, the barrel of `shared`, the
 * documented types of the packed client, and the router.
 */

import type { Contract } from '../../shared/src/contract/contract.js';
import { inputOf } from '../../shared/src/contract/input-of.js';
import { outputOf } from '../../shared/src/contract/output-of.js';
import { declarationOf, docComment } from '../contracts/declare-types.js';
import { capital, type FoundContract, readContracts, SHARED, sourcesIn } from '../contracts/read-contracts.js';
import { formatSource } from '../format-source.js';
import type { GeneratedFile } from '../generate.js';

const HEAD = '// Generated from the contracts by `npm run generate`. Do not edit.\n';

export default async function generate(): Promise<GeneratedFile[]> {
  const found = await readContracts();
  return [
    { path: 'shared/src/contract/all.generated.ts', text: allOf(found) },
    { path: 'shared/src/contract/types.generated.ts', text: typesOf(found) },
    { path: 'shared/src/index.ts', text: barrel() },
    { path: 'server/src/api.generated.ts', text: apiOf(found) },
    { path: 'server/src/router.generated.ts', text: routerOf(found) },
    { path: 'client/sdk/src/client.generated.ts', text: clientOf(found) },
    { path: 'client/dashboard/src/schemas.generated.ts', text: schemasOf(found) },
  ].map(({ path, text }) => ({ path, text: formatSource(text) }));
}

// The list and the barrel -----------------------------------------------------------------------

function allOf(found: FoundContract[]): string {
  const imports = found.map(({ exported, path }) => `import { ${exported} } from './${path}.js';\n`);
  const entries = found.map(({ contract, exported }) => `  '${contract.name}': ${exported},\n`);
  return `${HEAD}${imports.join('')}
/** Every procedure by its name; for the server, tests and tools. Pages import the contracts that they need. */
export const CONTRACTS = {
${entries.join('')}} as const;
`;
}

function barrel(): string {
  const lines = sourcesIn(SHARED)
    .filter(
      (name) =>
        name !== 'index.ts' && !/^(clients\/|errors\/|glossary[./]|format\.ts|contract\/json-schema\.ts)/.test(name),
    )
    .map((name) => `export * from './${name.replace(/\.ts$/, '.js')}';\n`);
  return `${HEAD}${lines.join('')}export type * from './contract/types.generated.js';\n`;
}

/** The inputs of every write: what people fill in. Each comes from its own file, so a page loads no other schema. */
function schemasOf(found: FoundContract[]): string {
  const lines = found.flatMap(({ contract, input, path }) =>
    contract.kind === 'mutation' && input !== null
      ? [`export { ${input} } from '@mps/shared/contract/${path}';\n`]
      : [],
  );
  return `${HEAD}${lines.join('')}`;
}

// The router ------------------------------------------------------------------------------------

const domainsOf = (found: FoundContract[]) => [...new Set(found.map(({ domain }) => domain))];

function apiOf(found: FoundContract[]): string {
  const types = domainsOf(found).map((domain) => {
    const entries = found.filter((each) => each.domain === domain);
    return `  ${domain}: {\n${entries.map(memberOf).join('')}  };\n`;
  });
  return `${HEAD}import type * as types from '@mps/shared/contract/types.generated';
import type { ClientRouter, Mutation, Query, Stream } from './api-types.js';

/** Every procedure as clients see it, with its documentation. */
export type Api = {
${types.join('')}};

/** What typed clients are made from: inputs, outputs and errors of every procedure, without its code. */
export type AppRouter = ClientRouter<Api>;
`;
}

/** tRPC's client with each procedure declared by name: TypeScript 7 shows no documentation through mapped types. */
function clientOf(found: FoundContract[]): string {
  const domains = domainsOf(found).map((domain) => {
    const members = found
      .filter((each) => each.domain === domain)
      .map(
        ({ contract, action }) =>
          `${docComment(procedureText(contract), '    ')}    ${action}: Client['${domain}']['${action}'];\n`,
      );
    return `  ${domain}: {\n${members.join('')}  };\n`;
  });
  return `${HEAD}import type { AppRouter } from '@mps/server';
import type { TRPCClient } from '@trpc/client';

type Client = TRPCClient<AppRouter>;

/** Every procedure by its path, with \`query\`, \`mutate\` or \`subscribe\`: \`client.member.listCards.query({})\`. */
export interface MpsClient {
${domains.join('')}}
`;
}

function routerOf(found: FoundContract[]): string {
  const imports = found.map(
    ({ domain, action, path }) =>
      `import { ${action} as ${domain}${capital(action)} } from './procedures/${path}.js';\n`,
  );
  const values = domainsOf(found).map((domain) => {
    const entries = found.filter((each) => each.domain === domain);
    return `  ${domain}: {\n${entries.map(({ action }) => `    ${action}: ${domain}${capital(action)},\n`).join('')}  },\n`;
  });
  return `${HEAD}import type { TRPCBuiltRouter } from '@trpc/server';
import type { Api } from './api.generated.js';
${imports.join('')}import { type RootTypes, router } from './trpc.js';

/** What both transports serve: a procedure is reached by its path here, such as \`merchant.charge\`. */
export const appRouter: TRPCBuiltRouter<RootTypes, Api> = router({
${values.join('')}});
`;
}

function memberOf({ contract, action, type }: FoundContract): string {
  const kind = { query: 'Query', mutation: 'Mutation', subscription: 'Stream' }[contract.kind];
  return `${docComment(procedureText(contract), '    ')}    ${action}: ${kind}<types.${type}Input, types.${type}Output>;\n`;
}

const KEPT = { forever: 'for ever', '48h': 'for 48 hours' };

function procedureText({ summary, description, rest, access, errors, idempotency }: Contract): string {
  const allowed = {
    everybody: 'Open to everybody.',
    login: 'Open to every login.',
    administrator: 'For administrators.',
  };
  return [
    `${summary}.`,
    description,
    [
      rest === null ? null : `REST: \`${rest.method} ${rest.path}\`.`,
      Object.hasOwn(allowed, access) ? allowed[access as keyof typeof allowed] : `Needs \`${access}\`.`,
      idempotency === 'none' ? null : `Takes an idempotency key, kept ${KEPT[idempotency]}.`,
    ]
      .filter((each) => each !== null)
      .join(' '),
    errors.length === 0 ? null : `Errors: ${errors.join(', ')}.`,
  ]
    .filter((each) => each !== null)
    .join('\n\n');
}

function typesOf(found: FoundContract[]): string {
  const declared = found.flatMap(({ contract, type }) => [
    declarationOf(`${type}Input`, inputOf(contract), 'input', `What \`${contract.name}\` takes: ${contract.summary}.`),
    declarationOf(
      `${type}Output`,
      outputOf(contract),
      'output',
      `What \`${contract.name}\` answers: ${contract.summary}.`,
    ),
  ]);
  const entries = found.map(
    ({ contract, type }) => `  '${contract.name}': { input: ${type}Input; output: ${type}Output };\n`,
  );
  return `${HEAD}${declared.join('\n')}
/** The types of every procedure by its name. */
export interface ProcedureTypes {
${entries.join('')}}
`;
}
