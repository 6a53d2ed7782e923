import type { Meta } from '../../trpc.js';

/**
 * What REST says of an operation that will be removed: since when it is deprecated (RFC 9745) and, where that is
 * decided, when it will be gone (RFC 8594).
 */
export function deprecationHeaders(deprecated: Meta['deprecated']): Record<string, string> {
  if (deprecated === undefined) return {};
  const { since, sunset } = deprecated;
  return {
    Deprecation: `@${Math.floor(Date.parse(since) / 1000)}`,
    ...(sunset === undefined ? {} : { Sunset: new Date(sunset).toUTCString() }),
  };
}
