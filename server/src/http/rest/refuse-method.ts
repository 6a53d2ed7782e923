import type { RequestHandler } from 'express';
import { ApplicationError } from '../../lib/application-error.js';
import { answerError } from './answer.js';

/**
 * Answers what a path does not have: METHOD_NOT_ALLOWED with `Allow`, and to OPTIONS the list alone.
 * @param methods those that the path has; HEAD stands wherever GET does
 */
export function refuseMethod(methods: readonly string[]): RequestHandler {
  const allowed = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  return (req, res) => {
    res.setHeader('Allow', allowed.join(', '));
    if (req.method === 'OPTIONS') res.status(204).end();
    else answerError(req, res, new ApplicationError('METHOD_NOT_ALLOWED'));
  };
}
