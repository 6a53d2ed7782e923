/** The help of every command, as it stands in a snapshot: a changed one is looked at before it is accepted. */
import { expect, test } from 'vitest';
import { COMMANDS, NOUNS } from './cli-package.js';
import { createTestCli } from './run-cli.js';

test('every command explains itself with examples', async () => {
  const cli = await createTestCli('http://127.0.0.1:9');
  const topics = ['', ...Object.keys(NOUNS), ...COMMANDS.map(({ words }) => words.join(' '))];
  let all = '';
  for (const topic of topics) {
    const words = topic.split(' ').filter(Boolean);
    const { code, stdout, stderr } = await cli.run([...words, '--help']);
    expect({ topic, code, stderr }).toEqual({ topic, code: 0, stderr: '' });
    if (!(topic in NOUNS)) expect(stdout).toContain('Examples:');
    all += `$ mps ${topic} --help\n${stdout}\n`;
  }
  await cli.remove();
  await expect(all).toMatchFileSnapshot('./help.snapshot.txt');
}, 120_000);
