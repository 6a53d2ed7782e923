/** Whoever writes against a package reads its exports first: each says in a comment what it is. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ts } from '../rest/clients/compiler.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the `exports` of the packages' manifests lead to; of `shared` that is each file. */
const ENTRIES = {
  '@mps/shared': readdirSync(join(root, 'shared/src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
    .map((name) => join('shared/src', name)),
  '@mps/server': ['server/src/index.ts'],
  '@mps/client': ['client/sdk/src/index.ts'],
};

/** A comment of fewer words repeats the name. */
const FEWEST_WORDS = 4;

/** The sources of this repository alone: packages of others are neither read nor judged, which would take ten times as long. */
function sourceOf(name: string, importer: string): string | undefined {
  const [, workspace, file = 'index'] = /^@mps\/(shared|server)(?:\/(.+))?$/.exec(name) ?? [];
  if (workspace !== undefined) return join(root, workspace, 'src', `${file}.ts`);
  return name.startsWith('.') ? join(importer, '..', name.replace(/\.js$/, '.ts')) : undefined;
}

const compilerOptions = { module: ts.ModuleKind.NodeNext, noLib: true, types: [] };
const host: ReturnType<typeof ts.createCompilerHost> = {
  ...ts.createCompilerHost(compilerOptions),
  resolveModuleNameLiterals: (literals, importer) =>
    literals.map(({ text }) => {
      const resolvedFileName = sourceOf(text, importer);
      const extension = ts.Extension.Ts;
      return { resolvedModule: resolvedFileName === undefined ? undefined : { resolvedFileName, extension } };
    }),
};
const program = ts.createProgram(
  Object.values(ENTRIES).flatMap((paths) => paths.map((path) => join(root, path))),
  compilerOptions,
  host,
);
const checker = program.getTypeChecker();

type ExportedSymbol = ReturnType<typeof checker.getExportsOfModule>[number];

/** The exports of a file with their comments; what a package of others declares is left out. */
function exportsOf(path: string): { name: string; comment: string }[] {
  const source = program.getSourceFile(join(root, path));
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${path} is not a module`);
  return checker
    .getExportsOfModule(module)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    .filter((symbol) => symbol.declarations !== undefined && !isContract(symbol))
    .map((symbol) => ({ name: placeOf(symbol), comment: commentOf(symbol) }));
}

/** A contract says in its summary and description what it is. */
const isContract = ({ valueDeclaration }: ExportedSymbol) =>
  valueDeclaration !== undefined && / = contract\(\{/.test(valueDeclaration.getText());

const commentOf = (symbol: ExportedSymbol) => ts.displayPartsToString(symbol.getDocumentationComment(checker));
const placeOf = (symbol: ExportedSymbol) =>
  `${symbol.name} in ${relative(root, symbol.declarations?.[0].getSourceFile().fileName ?? '')}`;

test.each(Object.entries(ENTRIES))('each export of %s says what it is', (_name, paths) => {
  const found = paths.flatMap(exportsOf);
  expect(found.length).toBeGreaterThan(10);
  const silent = found.filter(({ comment }) => comment.split(/\s+/).length < FEWEST_WORDS);
  expect([...new Set(silent.map(({ name }) => name))]).toEqual([]);
});
