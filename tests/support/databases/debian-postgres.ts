/** What Debian's packages bring where they are installed: PostgreSQL with its extensions, and PgBouncer. */
import { existsSync } from 'node:fs';

const VERSIONS = [18, 17, 16, 15];

/** The folders of an installed server that has this extension; null where there is none. */
export function debianServerWith(extension: string): { binaries: string } | null {
  for (const version of VERSIONS) {
    const binaries = `/usr/lib/postgresql/${version}/bin`;
    const control = `/usr/share/postgresql/${version}/extension/${extension}.control`;
    if (existsSync(`${binaries}/initdb`) && existsSync(control)) return { binaries };
  }
  return null;
}

/** The pooler's program; null where it is not installed. */
export function installedPgbouncer(): string | null {
  return ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer', '/usr/local/bin/pgbouncer'].find(existsSync) ?? null;
}
