/** The help of every command, as it stands in a snapshot: a changed one is looked at before it is accepted. */
import { afterEach, expect, test, vi } from 'vitest';
import { COMMANDS, main, NOUNS } from './cli-package.js';
import { createTestCli } from './run-cli.js';

afterEach(() => void vi.restoreAllMocks());

/** In this process: seventy of them would take long. */
async function helpOf(topic: string): Promise<string> {
  let shown = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    shown += String(text);
    return true;
  });
  const code = await main([...topic.split(' ').filter(Boolean), '--help', '--lang', 'en'], '0.1.0');
  vi.restoreAllMocks();
  expect({ topic, code }).toEqual({ topic, code: 0 });
  return shown;
}

test('every command explains itself with examples', async () => {
  const topics = ['', ...Object.keys(NOUNS), ...COMMANDS.map(({ words }) => words.join(' '))];
  let all = '';
  for (const topic of topics) {
    const help = await helpOf(topic);
    if (!(topic in NOUNS)) expect(help).toContain('Examples:');
    all += `$ mps ${topic} --help\n${help}\n`;
  }
  const advice = 'The help has changed; once it reads well: npm test -- tests/cli/help.test.ts --update';
  await expect(all, advice).toMatchFileSnapshot('./help.snapshot.txt');
});

test('the process says the same', async () => {
  const cli = await createTestCli('http://127.0.0.1:9');
  const { code, stdout } = await cli.run(['charge', '--help']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: await helpOf('charge') });
  await cli.remove();
});
