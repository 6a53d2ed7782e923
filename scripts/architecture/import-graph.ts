/** Which file of the product imports which, read from the sources. Types count like code: they bind as much. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The folders of the packages, with the names under which others import them. */
const PACKAGES: Readonly<Record<string, string>> = {
  'shared/src': '@mps/shared',
  'server/src': '@mps/server',
  'client/sdk/src': '@mps/client',
  'client/rest/src': '@mps/rest',
  'client/cli/src': '@mps/cli',
  'client/dashboard/src': '@mps/dashboard',
};

/** One import: what stands in one file of another, both by their paths from the repository's root. */
export interface Import {
  from: string;
  to: string;
  /** Nothing of it is left at run time. */
  isType: boolean;
}

/** `import` and `export ... from` as the formatter leaves them, and `import('...')`. */
const IMPORT =
  /^(?:import|export)(?<type> type)?(?: [\w*{}\s,$]+ from)? '(?<name>[^']+)'|\bimport\('(?<lazy>[^']+)'\)/gm;

/** Every source file of the packages. */
export function sourceFiles(): string[] {
  return Object.keys(PACKAGES).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
      .map((name) => join(folder, name))
      .sort(),
  );
}

/**
 * Every import between the files; what comes from other packages of npm or from Node stands apart. One that leads
 * nowhere is left with the path that it names: `npm run generate` also runs while something is still missing.
 */
export function readImports(): Import[] {
  return sourceFiles().flatMap((from) =>
    [...readFileSync(join(root, from), 'utf8').matchAll(IMPORT)].flatMap(({ groups = {} }) => {
      const to = resolveImport(from, groups.name ?? groups.lazy ?? '');
      return to === null ? [] : [{ from, to, isType: groups.type !== undefined }];
    }),
  );
}

function resolveImport(from: string, name: string): string | null {
  const target = name.startsWith('.') ? normalize(join(dirname(from), name)) : pathInPackage(name);
  if (target === null || /\.(css|json)$/.test(target)) return null;
  const stem = target.replace(/\.js$/, '');
  return [`${stem}.ts`, `${stem}.tsx`].find((path) => existsSync(join(root, path))) ?? target;
}

function pathInPackage(name: string): string | null {
  for (const [folder, packageName] of Object.entries(PACKAGES)) {
    if (name === packageName) return `${folder}/index`;
    if (name.startsWith(`${packageName}/`)) return `${folder}${name.slice(packageName.length)}`;
  }
  return null;
}

/** Groups of names that reach each other, each group sorted; empty where the imports run one way. */
export function circlesOf(edges: Iterable<readonly [from: string, to: string]>): string[][] {
  const targets = new Map<string, Set<string>>();
  for (const [from, to] of edges) targets.set(from, (targets.get(from) ?? new Set()).add(to));
  const reached = new Map([...targets.keys()].map((name) => [name, reachableFrom(name, targets)]));
  const circles = new Map<string, string[]>();
  for (const [name, names] of reached) {
    if (!names.has(name)) continue;
    const circle = [...names].filter((other) => reached.get(other)?.has(name)).sort();
    circles.set(circle.join(), circle);
  }
  return [...circles.values()];
}

/** Everything that can be reached by one step or more; the name itself only by a way that comes back. */
function reachableFrom(name: string, targets: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const seen = new Set<string>();
  const ahead = [...(targets.get(name) ?? [])];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    ahead.push(...(targets.get(next) ?? []));
  }
  return seen;
}
