import { encode } from 'uqr';

const WIDTH = 640;
const HEIGHT = 480;
const CELL = 8;
const FRAMES = 4;

/** A film of a screen that shows a QR code, in the form that Chromium takes for a camera (YUV4MPEG2). */
export function filmOf(text: string): Buffer {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const luma = Buffer.alloc(WIDTH * HEIGHT, 235);
  const left = Math.floor((WIDTH - size * CELL) / 2);
  const top = Math.floor((HEIGHT - size * CELL) / 2);
  for (let y = 0; y < size * CELL; y++) {
    for (let x = 0; x < size * CELL; x++) {
      if (data[Math.floor(y / CELL)][Math.floor(x / CELL)]) luma[(top + y) * WIDTH + left + x] = 16;
    }
  }
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, colour]);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  return Buffer.concat([head, ...Array.from({ length: FRAMES }, () => frame)]);
}
