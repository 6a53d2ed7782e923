/** The instructions of the Dockerfile, stage by stage. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../support/start-process.js';

interface Instruction {
  /** Such as `COPY`. */
  name: string;
  /** What follows it, continued lines joined. */
  text: string;
}

export interface Stage {
  /** The image or stage that it starts from. */
  from: string;
  /** Its own name; the last stage has none. */
  name: string | null;
  instructions: Instruction[];
}

export function readStages(): Stage[] {
  const lines = readFileSync(join(repositoryRoot, 'Dockerfile'), 'utf8')
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const stages: Stage[] = [];
  for (const line of lines) {
    const [, name = '', text = ''] = /^(\w+) (.*)$/.exec(line) ?? [];
    const [, from = '', stageName = null] = /^(\S+)(?: AS (\S+))?$/.exec(text) ?? [];
    if (name === 'FROM') stages.push({ from, name: stageName, instructions: [] });
    else stages.at(-1)?.instructions.push({ name, text });
  }
  return stages;
}

export function stageOf(name: string | null): Stage {
  const stage = readStages().find((each) => each.name === name);
  if (stage === undefined) throw new Error(`The Dockerfile has no stage ${name}`);
  return stage;
}

/** The texts of a stage's instructions of one kind. */
export const textsOf = (stage: Stage, name: string): string[] =>
  stage.instructions.filter((each) => each.name === name).map(({ text }) => text);
