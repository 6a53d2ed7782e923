/** Writes the types of `@mps/rest`: what `openapi-typescript` makes of the OpenAPI document. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { GeneratedFile } from '../generate.js';
import generateDocument from './openapi-document.js';

/** The part of the package's interface that is used here; its own types are written for an older compiler. */
interface OpenapiTypescript {
  default(document: unknown, options: { alphabetize: boolean }): Promise<unknown>;
  astToString(ast: unknown): string;
}

const HEADER = '/** The OpenAPI document as types; written by `npm run generate`. */\n\n';

export default async function generate(): Promise<GeneratedFile[]> {
  const [file] = await generateDocument();
  if (file === undefined) throw new Error('There is no OpenAPI document to make types of.');
  // It stands in the package that needs it, beside the compiler that it uses as a library.
  const require = createRequire(new URL('../../client/rest/package.json', import.meta.url));
  const entry = pathToFileURL(require.resolve('openapi-typescript')).href;
  const { default: typesOf, astToString }: OpenapiTypescript = await import(entry);
  const text = astToString(await typesOf(JSON.parse(file.text), { alphabetize: false }));
  return [{ path: 'client/rest/src/schema.generated.ts', text: HEADER + text }];
}
