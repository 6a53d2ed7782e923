/** Which procedures a client calls, read from its sources: whatever the API can do has its place in each client. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { appRouter } from '@mps/server';
import { expect, test } from 'vitest';

/** As `member.listCards`. */
export const procedures: readonly string[] = Object.keys(appRouter._def.procedures);

interface Client {
  /** From the root of the repository, with a slash at its end. */
  sources: string;
  /** What the typed client is called in these sources, right before the procedure's name. */
  names: readonly string[];
  /** The procedures that this client leaves out, with the reason. */
  elsewhere: Readonly<Record<string, string>>;
}

/** Fails for a procedure that the client neither calls nor names, and for one that it names and calls. */
export function expectPlaceForEach({ sources, names, elsewhere }: Client): void {
  const folder = fileURLToPath(new URL(`../../${sources}`, import.meta.url));
  const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(`${folder}${name}`, 'utf8'))
    .join('\n')
    // A call over several lines is one call, and the client may be made on the way: `(await cli.client()).auth`.
    .replaceAll(/\n\s*\.|\(\)\)?\./g, '.');
  const isCalled = (procedure: string) =>
    new RegExp(`\\b(${names.join('|')})\\.${procedure.replace('.', '\\.')}\\b`).test(source);

  test.each(procedures.filter((name) => !(name in elsewhere)))('%s is called', (procedure) => {
    const advice = `Nothing in ${sources} calls ${procedure}: give it a place there, or name it here with the reason`;
    expect(isCalled(procedure), advice).toBe(true);
  });

  test.each(Object.keys(elsewhere))('%s is not called, as is said here', (procedure) => {
    expect(procedures).toContain(procedure);
    expect(isCalled(procedure)).toBe(false);
  });
}
