/** What the deployment's files may set on a process of ours. */
import { loadConfig } from '@mps/server';
import { expect } from 'vitest';
import { VARIABLES } from '../../../server/src/config/variables.js';

/** Every name is one that the server reads; a mistyped one would be taken no notice of. */
export function expectKnownNames(names: readonly string[]): void {
  expect(names.filter((name) => !Object.hasOwn(VARIABLES, name))).toEqual([]);
}

/** The server takes these values as production does; secrets that a file leaves empty are put in. */
export function expectUsable(given: Readonly<Record<string, string>>): ReturnType<typeof loadConfig> {
  const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(48))).toString('base64');
  return loadConfig({ NODE_ENV: 'production', ...given, JWT_SECRET: secret });
}
