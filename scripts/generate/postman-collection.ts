/** Writes `docs/postman.json`, a Postman collection of the OpenAPI document. */
import type { GeneratedFile } from '../generate.js';
import { type Document, postmanCollectionOf } from '../openapi/postman.js';
import generateDocument from './openapi-document.js';

export default async function generate(): Promise<GeneratedFile[]> {
  const [file] = await generateDocument();
  if (file === undefined) throw new Error('There is no OpenAPI document to make a collection of.');
  const collection = postmanCollectionOf(JSON.parse(file.text) as Document);
  return [{ path: 'docs/postman.json', text: `${JSON.stringify(collection, null, 2)}\n` }];
}
