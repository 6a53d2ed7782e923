import type { TestProject } from 'vitest/node';
import { migratedDump } from './migrated-dump.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The dump that each test file's database starts from. */
    migratedDump: string;
  }
}

/** Runs once before all test files. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('migratedDump', await migratedDump());
}
