/** What an editor shows when the pointer rests on a word of a file: by the compiler's library, and by its language server. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ts } from '../rest/clients/compiler.js';

const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));

/** The text by the place's first word. */
export type Hovers = Record<string, string>;

/** The errors of a file, and what TypeScript 5 shows on each of its places. */
export function hoverByLibrary(file: string, places: readonly string[]): { errors: string[]; hovers: Hovers } {
  const config = ts.readConfigFile(join(dirname(file), 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, dirname(file));
  const service = ts.createLanguageService({
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) =>
      ts.sys.fileExists(name) ? ts.ScriptSnapshot.fromString(readFileSync(name, 'utf8')) : undefined,
    getCurrentDirectory: () => dirname(file),
    getCompilationSettings: () => options,
    getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  const text = readFileSync(file, 'utf8');
  return {
    errors: service
      .getSemanticDiagnostics(file)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
    hovers: Object.fromEntries(
      places.map((place) => {
        const info = service.getQuickInfoAtPosition(file, text.indexOf(place));
        return [place, ts.displayPartsToString(info?.documentation ?? [])];
      }),
    ),
  };
}

/** What the language server of the workspace's TypeScript shows on each place of a file. */
export async function hoverByServer(file: string, places: readonly string[]): Promise<Hovers> {
  const server = startLanguageServer(dirname(file));
  try {
    const text = readFileSync(file, 'utf8');
    const uri = pathToFileURL(file).href;
    await server.ask('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(dirname(file)).href,
      capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } },
    });
    server.tell('initialized', {});
    server.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'typescript', version: 1, text } });
    const hovers: Hovers = {};
    for (const place of places) {
      const before = text.slice(0, text.indexOf(place)).split('\n');
      const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
      const answer = (await server.ask('textDocument/hover', { textDocument: { uri }, position })) as {
        contents?: { value?: string };
      } | null;
      // The declaration comes first, in a block of code; what is below it is documentation.
      hovers[place] = (answer?.contents?.value ?? '').replace(/^```[\s\S]*?```/, '').trim();
    }
    return hovers;
  } finally {
    server.stop();
  }
}

/** Speaks the language server protocol with `tsc --lsp` over its standard input and output. */
function startLanguageServer(cwd: string) {
  const child = spawn(process.execPath, [tsc, '--lsp', '--stdio'], { cwd, stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number, (result: unknown) => void>();
  let lastId = 0;
  let buffer = Buffer.alloc(0);

  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const receive = (message: { id?: number; method?: string; result?: unknown }) => {
    if (message.id === undefined) return;
    // The server asks for settings too; an answer without any lets it go on.
    if (message.method !== undefined) send({ id: message.id, result: null });
    else waiting.get(message.id)?.(message.result ?? null);
  };
  child.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (let end = buffer.indexOf('\r\n\r\n'); end >= 0; end = buffer.indexOf('\r\n\r\n')) {
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, end).toString())?.[1]);
      if (buffer.length < end + 4 + length) return;
      receive(JSON.parse(buffer.subarray(end + 4, end + 4 + length).toString()));
      buffer = buffer.subarray(end + 4 + length);
    }
  });
  return {
    tell: (method: string, params: object) => send({ method, params }),
    ask: (method: string, params: object) =>
      new Promise<unknown>((resolve) => {
        lastId += 1;
        waiting.set(lastId, resolve);
        send({ id: lastId, method, params });
      }),
    stop: () => child.kill(),
  };
}
