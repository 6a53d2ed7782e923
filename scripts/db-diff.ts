/**
 * Writes the next migration: what the sources in `server/supabase/schemas` say and the migrations do not leave yet.
 *
 *   npm run db:diff -- <name>       writes or rewrites server/supabase/migrations/<version>_<name>.sql
 *   npm run db:diff -- --baseline   writes the first migration anew, from all sources; possible until a release has it
 *
 * Functions are written whole, from their files. Tables, types and rows are written by hand above the marker line: the
 * command names each difference that is left, and keeps that part when it runs again. `npm run generate -- --check`
 * fails where sources and migrations differ.
 */
import { openEmbedded } from '../server/src/database/embedded.js';
import { MIGRATIONS_FOLDER, SCHEMAS_FOLDER } from './schemas/sources.js';
import { writeBaseline, writeNext } from './schemas/write-migration.js';

const folders = { schemas: SCHEMAS_FOLDER, migrations: MIGRATIONS_FOLDER };
const [argument = ''] = process.argv.slice(2);

const database = await openEmbedded();
const { lines, isComplete } =
  argument === '--baseline' ? await writeBaseline(database, folders) : await writeNext(database, folders, argument);
await database.close();
process.stdout.write(`${lines.join('\n')}\n`);
if (!isComplete) process.exitCode = 1;
