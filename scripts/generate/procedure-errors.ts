/**
 * Writes which error codes each procedure can answer, read from the sources: from what the procedure's own code
 * throws, and from what the database functions that it calls can raise, straight or by their helpers. A test of the
 * whole suite fails when an answer carries a code that is missing here.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ERRORS, type ErrorCode } from '../../shared/src/index.js';
import type { GeneratedFile } from '../generate.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const MIGRATIONS = join(root, 'server', 'supabase', 'migrations');
const SOURCES = join(root, 'server', 'src');
/** Services are called through the context, where no import leads to them. */
const SERVICES: Readonly<Record<string, string>> = { passwords: join(SOURCES, 'auth', 'passwords.ts') };
/** What a database function can raise for other callers, but never for this procedure; each for the reason beside it. */
const NEVER: Readonly<Record<string, readonly ErrorCode[]>> = {
  // The server itself asks, for the account that has just been found.
  'auth.login': ['PERMISSION_DENIED'],
  // The server itself asks, names neither phone nor email, and logs in whom another request has registered meanwhile.
  'auth.loginExternal': [
    'PERMISSION_DENIED',
    'EXTERNAL_ID_ALREADY_BOUND',
    'DUPLICATE_PHONE',
    'DUPLICATE_EMAIL',
    'INVALID_PHONE_FORMAT',
    'INVALID_EMAIL_FORMAT',
  ],
  // These name the session's own account.
  'auth.logoutAll': ['PERMISSION_DENIED'],
  'auth.refresh': ['PERMISSION_DENIED'],
  'auth.listSessions': ['PERMISSION_DENIED'],
  'auth.changePassword': ['PERMISSION_DENIED', 'MEMBER_NOT_FOUND', 'MERCHANT_NOT_FOUND', 'NOT_FOUND'],
  // The role is given, and the account is looked up before.
  'admin.resetMemberPassword': ['MERCHANT_NOT_FOUND', 'NOT_FOUND'],
  'admin.resetMerchantPassword': ['MEMBER_NOT_FOUND', 'NOT_FOUND'],
  // No external identity is among the changes.
  'admin.updateMember': ['EXTERNAL_ID_ALREADY_BOUND'],
};
/** What every procedure shares; `server/src/rest/document-errors.ts` knows what it answers. */
const SHARED_BY_ALL = ['trpc.ts', 'context.ts', 'errors.ts', 'services.ts'].map((name) => join(SOURCES, name));

export default async function generate(): Promise<GeneratedFile[]> {
  const lines = Object.entries(await procedureErrors()).map(
    ([name, codes]) => `  '${name}': [${codes.map((code) => `'${code}'`).join(', ')}],`,
  );
  const text = `// Generated from the procedures and the migrations by \`npm run generate\`. Do not edit.
import type { ErrorCode } from '@mps/shared';

/** The codes that a procedure and the database functions behind it can answer, beside those that all share. */
export const PROCEDURE_ERRORS: Readonly<Record<string, readonly ErrorCode[]>> = {
${lines.join('\n')}
};
`;
  return [{ path: 'server/src/rest/procedure-errors.generated.ts', text }];
}

/** The codes by the procedure's name, both in the order of the router and of the shared list. */
export async function procedureErrors(): Promise<Record<string, ErrorCode[]>> {
  const sql = await readMigrations();
  const router = await readModule(join(SOURCES, 'router.ts'));
  const result: Record<string, ErrorCode[]> = {};
  for (const [name, declaration] of proceduresOf(router)) {
    const found: Found = { codes: new Set(), functions: new Set() };
    await follow(router, declaration, found, new Set());
    for (const called of found.functions) codesOfFunction(called, sql, found.codes, new Set());
    for (const code of NEVER[name] ?? []) found.codes.delete(code);
    result[name] = (Object.keys(ERRORS) as ErrorCode[]).filter((code) => found.codes.has(code));
  }
  return result;
}

interface Found {
  codes: Set<ErrorCode>;
  functions: Set<string>;
}

// The migrations -------------------------------------------------------------------------------------

/** The text of each function by its qualified name; a later migration replaces what an earlier one said. */
async function readMigrations(): Promise<Map<string, string>> {
  const functions = new Map<string, string>();
  for (const file of (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql')).sort()) {
    const text = await readFile(join(MIGRATIONS, file), 'utf8');
    const parts = text.split(/^\s*CREATE (?:OR REPLACE )?FUNCTION (?=(?:mps_api|mps)\.)/m).slice(1);
    for (const part of parts) functions.set(part.slice(0, part.indexOf('(')), part.replaceAll(/--.*$/gm, ''));
  }
  return functions;
}

function codesOfFunction(name: string, sql: Map<string, string>, codes: Set<ErrorCode>, seen: Set<string>): void {
  const text = sql.get(name);
  if (text === undefined || seen.has(name)) return;
  seen.add(name);
  for (const [, argument] of text.matchAll(/mps\.fail\(([^;]*);/g)) addCodes(argument ?? '', codes);
  // A function that decides many at once says a refusal as the result of a CASE.
  for (const [, result] of text.matchAll(/\b(?:THEN|ELSE) ('[A-Z_]+')/g)) addCodes(result ?? '', codes);
  const body = text.slice(text.indexOf('('));
  for (const [, called] of body.matchAll(/\b((?:mps_api|mps)\.\w+)\(/g)) {
    // The grants below a function name it again, and only that.
    if (called !== undefined && called !== 'mps.fail') codesOfFunction(called, sql, codes, seen);
  }
}

function addCodes(text: string, codes: Set<ErrorCode>): void {
  for (const [, word] of text.matchAll(/'([A-Z_]+)'/g)) {
    if (word !== undefined && Object.hasOwn(ERRORS, word)) codes.add(word as ErrorCode);
  }
}

// The sources ----------------------------------------------------------------------------------------

interface Module {
  file: string;
  /** The text of each top-level declaration by its name. */
  declarations: Map<string, string>;
  /** What is imported from other files of the server, by its local name. */
  imports: Map<string, { file: string; name: string }>;
}

const modules = new Map<string, Promise<Module>>();

function readModule(file: string): Promise<Module> {
  const known = modules.get(file);
  if (known !== undefined) return known;
  const reading = parseModule(file);
  modules.set(file, reading);
  return reading;
}

async function parseModule(file: string): Promise<Module> {
  const text = (await readFile(file, 'utf8')).replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const starts = [...text.matchAll(/^(?:export )?(?:async )?(?:function|const) (\w+)/gm)];
  const declarations = starts.map((match, at): [string, string] => [
    match[1] ?? '',
    text.slice(match.index, starts[at + 1]?.index ?? text.length),
  ]);
  return { file, declarations: new Map(declarations), imports: importsOf(file, text) };
}

function importsOf(file: string, text: string): Module['imports'] {
  const imports: Module['imports'] = new Map();
  for (const [, names = '', path = ''] of text.matchAll(/^import \{([^}]+)\} from '(\.[^']+)\.js';/gm)) {
    const target = join(dirname(file), `${path}.ts`);
    if (!existsSync(target)) throw new Error(`${relative(root, file)} imports ${path}, which is not there.`);
    for (const each of names.split(',')) {
      const [name = '', local = name] = each.trim().split(' as ');
      if (name !== '' && !name.startsWith('type ')) imports.set(local, { file: target, name });
    }
  }
  return imports;
}

/** The procedures that the router's file lists: `merchant.charge` and the declaration or import behind it. */
function proceduresOf(router: Module): [string, string][] {
  const text = router.declarations.get('appRouter') ?? '';
  return [...text.matchAll(/(\w+): router\(\{([^}]*)\}\)/g)].flatMap(([, domain = '', list = '']) =>
    list
      .split(',')
      .map((entry) => entry.trim().split(/:\s*/))
      .filter(([name]) => name !== undefined && name !== '')
      .map(([name = '', local = name]): [string, string] => [`${domain}.${name}`, local]),
  );
}

/** Collects what a declaration throws and calls, and goes on with everything of the server that it names. */
async function follow(module: Module, name: string, found: Found, seen: Set<string>): Promise<void> {
  const key = `${module.file}#${name}`;
  if (seen.has(key) || SHARED_BY_ALL.includes(module.file)) return;
  seen.add(key);
  const imported = module.imports.get(name);
  if (imported !== undefined) return follow(await readModule(imported.file), imported.name, found, seen);
  const text = module.declarations.get(name);
  if (text === undefined) return;
  for (const [, argument] of text.matchAll(/new ApplicationError\(([^)]*)/g)) addCodes(argument ?? '', found.codes);
  // A name that is passed on, as to `readPage`, counts like a call; one that is no function's is not found later.
  for (const [, quoted] of text.matchAll(/'(\w+)'/g)) found.functions.add(`mps_api.${quoted}`);
  const words = new Set(text.match(/\b\w+\b/g) ?? []);
  for (const word of words) if (word !== name) await follow(module, word, found, seen);
  await followServices(words, found, seen);
}

async function followServices(words: ReadonlySet<string>, found: Found, seen: Set<string>): Promise<void> {
  for (const [service, file] of Object.entries(SERVICES)) {
    if (!words.has(service)) continue;
    const module = await readModule(file);
    for (const name of module.declarations.keys()) if (words.has(name)) await follow(module, name, found, seen);
  }
}
