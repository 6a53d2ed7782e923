/** Writes `client/python/mps_client.py`, the Python client of the OpenAPI document. */
import { readFile } from 'node:fs/promises';
import type { GeneratedFile } from '../generate.js';
import { type Document, pythonClientOf } from '../openapi/python-client.js';
import generateDocument from './openapi-document.js';

export default async function generate(): Promise<GeneratedFile[]> {
  const [file] = await generateDocument();
  if (file === undefined) throw new Error('There is no OpenAPI document to make a client of.');
  const parts = ['python-transport.py', 'python-answers.py'].map((name) =>
    readFile(new URL(`../openapi/${name}`, import.meta.url), 'utf8'),
  );
  const byHand = (await Promise.all(parts)).map((part) => part.trimEnd()).join('\n\n\n');
  const text = pythonClientOf(JSON.parse(file.text) as Document, byHand);
  return [{ path: 'client/python/mps_client.py', text }];
}
