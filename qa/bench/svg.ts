import type { Curve } from './report.js';

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [640, 320, 70, 45, 35];

/** Draws a curve over a logarithmic axis: connections, codes and requests grow by factors. */
export function drawCurve({ title, xLabel, yLabel, series }: Curve): string {
  const points = series.flatMap((each) => each.points);
  const logs = points.map(([x]) => Math.log10(Math.max(x, 1)));
  const [from, to] = [Math.min(...logs), Math.max(...logs)];
  const highest = Math.max(...points.map(([, y]) => y)) * 1.1 || 1;
  const xOf = (x: number) => LEFT + ((Math.log10(Math.max(x, 1)) - from) / (to - from || 1)) * (WIDTH - LEFT - 30);
  const yOf = (y: number) => HEIGHT - BOTTOM - (y / highest) * (HEIGHT - BOTTOM - TOP);
  const text = (x: number, y: number, content: string, anchor = 'middle') =>
    `<text x="${x.toFixed(0)}" y="${y.toFixed(0)}" text-anchor="${anchor}">${content}</text>`;
  const ticks = [...new Set(points.map(([x]) => x))].map((x) =>
    text(xOf(x), HEIGHT - BOTTOM + 16, x.toLocaleString('en-US')),
  );
  const heights = [0, 0.5, 1].map((part) =>
    text(LEFT - 8, yOf((highest / 1.1) * part) + 4, ((highest / 1.1) * part).toPrecision(3), 'end'),
  );
  const lines = series.map(({ points: own }) => {
    const path = own.map(([x, y]) => `${xOf(x).toFixed(1)},${yOf(y).toFixed(1)}`).join(' ');
    return `<polyline points="${path}" fill="none" stroke="#1971c2" stroke-width="2"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">
<title>${title}</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${text(WIDTH / 2, 18, title)}
<path d="M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH - 30}" fill="none" stroke="#868e96"/>
${[...ticks, ...heights, ...lines].join('\n')}
${text(WIDTH / 2, HEIGHT - 8, xLabel)}
${text(LEFT, TOP - 6, yLabel, 'start')}
</svg>
`;
}
