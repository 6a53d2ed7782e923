/** Writes `docs/openapi.json`, so that a change of the contract is seen in the diff that makes it. */
import { VERSION } from '../../server/src/lib/version.js';
import { createOpenApiDocument } from '../../server/src/rest/document.js';
import { EXAMPLES } from '../../server/src/rest/examples.generated.js';
import { appRouter } from '../../server/src/router.js';
import type { GeneratedFile } from '../generate.js';
import { procedureErrors } from './procedure-errors.js';

export default async function generate(): Promise<GeneratedFile[]> {
  // The errors are read anew: those of the generated file may be a change behind.
  const facts = { examples: EXAMPLES, errors: await procedureErrors() };
  const document = createOpenApiDocument(appRouter, VERSION, facts);
  return [{ path: 'docs/openapi.json', text: `${JSON.stringify(document, null, 2)}\n` }];
}
