/** Writes `docs/openapi.json`, so that a change of the contract is seen in the diff that makes it. */

import { createOpenApiDocument } from '../../server/src/http/openapi/document.js';
import { VERSION } from '../../server/src/lib/version.js';
import { appRouter } from '../../server/src/router.js';
import type { GeneratedFile } from '../generate.js';

export default async function generate(): Promise<GeneratedFile[]> {
  const document = createOpenApiDocument(appRouter, VERSION);
  return [{ path: 'docs/openapi.json', text: `${JSON.stringify(document, null, 2)}\n` }];
}
