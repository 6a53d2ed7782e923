import { createLogger } from '../../server/src/lib/logger.js';

/** A logger whose lines a test can read. */
export function pinoLines(level: string) {
  const texts: string[] = [];
  const logger = createLogger(level, { write: (text: string) => void texts.push(text) });
  return { logger, lines: () => texts.map((text) => JSON.parse(text) as Record<string, unknown>) };
}
