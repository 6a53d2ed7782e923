/** What `mps qr show` draws is scanned here as a phone would: from pixels. */
import jsQR from 'jsqr';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type CliWorld, createCliWorld } from './cli-world.js';
import { hasPython } from './run-cli.js';

/** The package says `default` twice; who loads it decides whether that is seen. */
const scanPixels = (typeof jsQR === 'function' ? jsQR : jsQR.default) as typeof jsQR.default;

// Processes take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let world: CliWorld;

beforeAll(async () => {
  world = await createCliWorld();
});
afterAll(() => world?.stop());

/** Pixels of one character's width; a terminal's characters are twice as high as wide. */
const SCALE = 6;

/** Reads the drawing as a camera does. @param inkIsLight true where blocks are light on a dark ground */
function scan(drawing: string, inkIsLight: boolean): string | undefined {
  const lines = drawing.split('\n').filter((line) => /[█▀▄]/.test(line));
  const columns = Math.max(...lines.map((line) => line.length));
  const [width, height] = [columns * SCALE, lines.length * 2 * SCALE];
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const row = Math.floor(y / SCALE);
      const character = lines[Math.floor(row / 2)]?.[Math.floor(x / SCALE)] ?? ' ';
      const isInked = character === '█' || character === (row % 2 === 0 ? '▀' : '▄');
      const shade = isInked === inkIsLight ? 255 : 0;
      pixels.fill(shade, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return scanPixels(pixels, width, height, { inversionAttempts: 'dontInvert' })?.data;
}

const codeIn = (text: string) => /Payment code\s+(\S+)/.exec(text)?.[1];

describe('mps qr show', () => {
  test('draws light blocks for dark terminals', async () => {
    const { stdout } = await world.cli.run(['qr', 'show'], { as: 'member' });
    expect(scan(stdout, true)).toBe(codeIn(stdout));
    expect(codeIn(stdout)?.length).toBeGreaterThan(40);
  });

  test('draws dark blocks for light terminals', async () => {
    const { stdout } = await world.cli.run(['qr', 'show', '--light'], { as: 'member' });
    expect(scan(stdout, false)).toBe(codeIn(stdout));
  });

  test.skipIf(!hasPython)('on a terminal counts down, refreshes and revokes', async () => {
    const steps: [string, string][] = [
      ['left', 'r'],
      ['left', 'x'],
    ];
    const { code, stdout } = await world.cli.onTerminal(steps, ['qr', 'show', '--ttl', '60'], { as: 'member' });
    expect(code).toBe(0);
    const plain = stdout.replaceAll('\r', '');
    // Black on white whatever the terminal's own colours are.
    const drawings = plain.split('\u001b[30;107m').length - 1;
    expect(drawings).toBeGreaterThan(30);
    const codes = [...plain.matchAll(/Payment code\S*\s+(\S{40,})/g)].map(([, shown]) => shown);
    expect(new Set(codes).size).toBe(2);
    const lines = plain
      .split('\n')
      .filter((line) => line.startsWith('\u001b[30;107m'))
      .map((line) => line.replace('\u001b[30;107m', '').replace('\u001b[0m', ''));
    const first = lines.slice(0, lines.length / 2).join('\n');
    expect(scan(first, false)).toBe(codes[0]);
    expect(plain).toMatch(/[01]:\d\d left/);
    expect(plain).toContain('Payment code revoked');
  });

  test.skipIf(!hasPython)('counts the seconds and leaves by q', async () => {
    const steps: [string, string][] = [
      ['0:30 left', ''],
      ['0:29 left', 'q'],
    ];
    const { code } = await world.cli.onTerminal(steps, ['qr', 'show', '--ttl', '30'], { as: 'member' });
    expect(code).toBe(0);
  });
});
