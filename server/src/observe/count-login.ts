import { ApplicationError } from '../lib/application-error.js';
import type { Metrics } from './create-metrics.js';

/** Counts an attempt to log in by how it ends. @param role of the schema's list, never what somebody typed */
export async function countedLogin<T>(
  metrics: Metrics,
  role: string,
  method: 'password' | 'external' | 'first_login',
  attempt: () => Promise<T>,
): Promise<T> {
  try {
    const result = await attempt();
    metrics.countLogin(role, method, 'ok');
    return result;
  } catch (error) {
    metrics.countLogin(role, method, error instanceof ApplicationError ? error.errorCode : 'INTERNAL_ERROR');
    throw error;
  }
}
