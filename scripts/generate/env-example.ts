/**
 * Writes `.env.example` from the table of variables in `server/src/config/variables.ts`.
 */
import { VARIABLES } from '../../server/src/config/variables.js';
import type { GeneratedFile } from '../generate.js';

const HEADER = `# Generated from server/src/config/variables.ts by \`npm run generate\`. Do not edit.
#
# Nothing has to be set to try the server. Every line below is commented out and shows the default, where
# there is one. The variables are read from the environment: with Node, \`node --env-file=.env server/dist/main.js\`.
`;

export default async function generate(): Promise<GeneratedFile[]> {
  const entries = Object.entries(VARIABLES).map(
    ([name, { description, fallback }]) => `# ${description}\n#${name}=${fallback ?? ''}\n`,
  );
  return [{ path: '.env.example', text: [HEADER, ...entries].join('\n') }];
}
