/**
 * The parts of the product and their order. A part may import what stands in a row above its own, and itself: so it
 * can be read, tested and changed by knowing the rows above alone.
 */
import type { Import } from './import-graph.js';

/** A part: its name in the diagram, and the folders and files that belong to it. */
interface Part {
  name: string;
  paths: readonly string[];
}

const server = (name: string, ...paths: string[]): Part => ({ name, paths: paths.map((path) => `server/src/${path}`) });
const whole = (name: string, path: string): Part => ({ name, paths: [path] });

/** From what everybody may use to what nobody imports. */
export const ROWS: readonly (readonly Part[])[] = [
  [whole('shared', 'shared/src/')],
  [server('lib', 'lib/')],
  [server('config', 'config/')],
  [server('database', 'database/')],
  [server('observe', 'observe/')],
  [server('events', 'events/'), server('identity', 'identity/'), server('jobs', 'jobs/')],
  [
    server(
      'call',
      'services.ts',
      'context.ts',
      'trpc.ts',
      'implement.ts',
      'idempotency-key.ts',
      'keyed-call.ts',
      'require-recent-proof.ts',
      'api-types.ts',
      'api.generated.ts',
    ),
  ],
  [server('procedures', 'procedures/', 'router.ts', 'router.generated.ts')],
  [server('http', 'http/')],
  [server('start', 'app.ts', 'server.ts', 'cli/', 'main.ts', 'index.ts')],
  [whole('client/sdk', 'client/sdk/src/'), whole('client/rest', 'client/rest/src/')],
  [whole('client/cli', 'client/cli/src/'), whole('client/dashboard', 'client/dashboard/src/')],
];

const PARTS = ROWS.flatMap((parts, row) => parts.map((part) => ({ ...part, row })));

const findPart = (file: string) =>
  PARTS.find(({ paths }) => paths.some((path) => file === path || (path.endsWith('/') && file.startsWith(path))));

/** @throws Error for a file that no part holds: a new folder of the server needs its place in the order */
export function partOf(file: string): { name: string; row: number } {
  const found = findPart(file);
  if (found === undefined)
    throw new Error(`${file} belongs to no part: give it its row in scripts/architecture/layers.ts`);
  return found;
}

/** The imports that run against the order. */
export function importsAgainstTheOrder(imports: readonly Import[]): Import[] {
  return imports.filter(({ from, to }) => {
    const [user, used] = [partOf(from), partOf(to)];
    return user.name !== used.name && user.row <= used.row;
  });
}

/** Which part imports which, each pair once; files without a part are left out. */
export function importsOfParts(imports: readonly Import[]): [from: string, to: string][] {
  const pairs = new Map<string, [string, string]>();
  for (const each of imports) {
    const [from, to] = [findPart(each.from)?.name, findPart(each.to)?.name];
    if (from !== undefined && to !== undefined && from !== to) pairs.set(`${from} > ${to}`, [from, to]);
  }
  return [...pairs.values()];
}
