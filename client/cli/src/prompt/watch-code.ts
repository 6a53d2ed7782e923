import type { Cli } from '../cli.js';
import { writeNote } from '../output/terminal.js';

const TICK_MS = 1_000;
const CTRL_C = '\u0003';

interface Watched<T extends { expires_at: string; ttl_seconds: number }> {
  first: T;
  issue(): Promise<T>;
  show(code: T): void;
  revoke(): Promise<void>;
}

/**
 * Keeps a code on the screen: counts down, makes a new one when it has ended or when asked to, until the person
 * leaves. The keys are single ones: a queue is waiting.
 */
export async function watchCode<T extends { expires_at: string; ttl_seconds: number }>(
  cli: Cli,
  { first, issue, show, revoke }: Watched<T>,
): Promise<void> {
  let code = first;
  for (;;) {
    show(code);
    const key = await countDown(cli, code.ttl_seconds);
    writeNote('\n');
    if (key === 'quit') return;
    if (key === 'revoke') return revoke();
    code = await issue();
  }
}

/** @param seconds how long the code lasts from now on: the clocks of this computer and the server may differ */
function countDown(cli: Cli, seconds: number): Promise<'refresh' | 'revoke' | 'quit'> {
  const end = Date.now() + seconds * 1_000;
  const { stdin } = process;
  return new Promise((resolve) => {
    const tick = () => {
      const left = Math.max(Math.ceil((end - Date.now()) / 1_000), 0);
      const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
      writeNote(`\r\x1b[K${cli.t('qr.countdown', { left: clock })}`);
      if (left === 0) finish('refresh');
    };
    const read = (chunk: Buffer) => {
      const key = chunk.toString().toLowerCase();
      if (key === 'r' || key === '\r' || key === '1') finish('refresh');
      else if (key === 'x' || key === '2') finish('revoke');
      else if (key === 'q' || key === '0' || key === CTRL_C) finish('quit');
    };
    const finish = (outcome: 'refresh' | 'revoke' | 'quit') => {
      clearInterval(timer);
      stdin.off('data', read);
      stdin.setRawMode(false);
      stdin.pause();
      resolve(outcome);
    };
    const timer = setInterval(tick, TICK_MS);
    stdin.setRawMode(true);
    stdin.resume();
    stdin.on('data', read);
    tick();
  });
}
