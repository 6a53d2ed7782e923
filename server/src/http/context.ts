import type { Request, Response } from 'express';
import type { Context } from '../context.js';
import { chooseLanguage } from '../lib/language.js';
import type { Services } from '../services.js';

/** Longer user agents are cut: the session list shows them, nothing depends on them. */
const MAX_USER_AGENT_CHARACTERS = 300;

/** Builds what every procedure receives from the request, the same on both transports. */
export function createContext(services: Services, req: Request, res: Response): Context {
  return {
    services,
    session: null,
    bearerToken: bearerTokenOf(req.headers.authorization),
    requestId: requestIdOf(res),
    transport: req.originalUrl.startsWith('/trpc/') ? 'trpc' : 'rest',
    language: chooseLanguage(req.headers['accept-language']),
    ip: req.ip ?? null,
    userAgent: req.headers['user-agent']?.slice(0, MAX_USER_AGENT_CHARACTERS) ?? null,
    // The distinct headers are gathered anew for each request that asks for them.
    idempotencyKeys: 'idempotency-key' in req.headers ? (req.headersDistinct['idempotency-key'] ?? []) : [],
    isBatch: isBatch(req.originalUrl),
    setHeader: (name, value) => {
      if (!res.headersSent) res.setHeader(name, value);
    },
  };
}

/** The id that the answer carries. */
export const requestIdOf = (res: Response): string => String(res.getHeader('X-Request-Id') ?? '');

/** The token of `Authorization: Bearer <token>`; null for any other scheme. */
export function bearerTokenOf(header: string | undefined): string | null {
  return /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1] ?? null;
}

/** tRPC writes the names of several procedures into the path, with commas between them. */
const isBatch = (url: string): boolean => url.startsWith('/trpc/') && /^[^?]*(?:,|%2c)/i.test(url);
