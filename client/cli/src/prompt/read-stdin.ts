/** The most that a secret on standard input may have; a whole file by mistake must not fill the memory. */
const MAX_CHARACTERS = 10_000;

/** The lines of standard input, for secrets that must not stand in arguments. */
export async function readStdinLines(): Promise<string[]> {
  let text = '';
  process.stdin.setEncoding('utf8');
  for await (const chunk of process.stdin) {
    text += chunk;
    if (text.length > MAX_CHARACTERS) break;
  }
  return text.split(/\r?\n/);
}
