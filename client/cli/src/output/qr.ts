import { encode } from 'uqr';
import { environment } from '../environment.js';

/** Scanners want four light modules around the code. Source: ISO/IEC 18004. */
const QUIET_ZONE = 4;
const BLACK_ON_WHITE = '\x1b[30;107m';
const RESET = '\x1b[0m';

/**
 * Draws a code with half blocks, two rows of it in each line.
 *
 * @param style `colour` draws black on white on every terminal; `dark` draws light blocks, for dark terminals
 * without colours; `light` draws dark blocks
 */
export function drawQr(code: string, style: 'colour' | 'dark' | 'light'): string {
  const { data, size } = encode(code, { ecc: 'M', border: QUIET_ZONE });
  const isInked = (row: number, column: number) => {
    const isDark = row < size && data[row]?.[column] === true;
    return style === 'dark' ? !isDark && row < size : isDark;
  };
  let drawn = '';
  for (let row = 0; row < size; row += 2) {
    let line = '';
    for (let column = 0; column < size; column += 1) {
      line += halves(isInked(row, column), isInked(row + 1, column));
    }
    drawn += style === 'colour' ? `${BLACK_ON_WHITE}${line}${RESET}\n` : `${line}\n`;
  }
  return drawn;
}

function halves(upper: boolean, lower: boolean): string {
  if (upper) return lower ? '█' : '▀';
  return lower ? '▄' : ' ';
}

/** The style that scans best where the output goes. */
export function bestQrStyle(): 'colour' | 'dark' {
  const hasColours = process.stdout.isTTY === true && !environment.noColor && !environment.isDumbTerminal;
  return hasColours ? 'colour' : 'dark';
}
