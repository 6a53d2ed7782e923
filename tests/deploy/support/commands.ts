/** The commands that a document shows. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../../support/start-process.js';

export interface Command {
  document: string;
  /** Null where it cannot be run here. */
  name: string | null;
  text: string;
}

/** The commands of `docs/<document>.md` in their order; throws where one is neither run nor excused. */
export async function commandsOf(document: string): Promise<Command[]> {
  const text = await readFile(join(repositoryRoot, 'docs', `${document}.md`), 'utf8');
  return [...text.matchAll(/(?:<!-- (run|not run): (.+) -->\n)? *```sh\n([\s\S]*?)```/g)].map(
    ([, kind, what, block]) => {
      if (kind === undefined)
        throw new Error(`docs/${document}.md has a command that is neither run nor excused:\n${block}`);
      return { document, name: kind === 'run' ? (what ?? '') : null, text: block ?? '' };
    },
  );
}
