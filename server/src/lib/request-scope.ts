import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from '@mps/shared';

/** What every answer needs to know of its request, also one that failed before its context was built. */
export interface RequestScope {
  requestId: string;
  language: Language;
}

const storage = new AsyncLocalStorage<RequestScope>();

/** Runs what follows of a request inside its scope. */
export function runInRequestScope(scope: RequestScope, next: () => void): void {
  storage.run(scope, next);
}

/** The scope of the request being answered; undefined outside of one. */
export function currentRequestScope(): RequestScope | undefined {
  return storage.getStore();
}
