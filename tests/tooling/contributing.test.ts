/** What CONTRIBUTING.md shows to be copied must work as it stands there. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSqlGateway, openEmbedded, type SqlDatabase } from '@mps/server';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findGaps } from '../../scripts/contracts/find-gaps.js';
import { checkSources } from '../../scripts/schemas/check-sources.js';
import { repositoryRoot } from '../support/start-process.js';

const text = await readFile(join(repositoryRoot, 'CONTRIBUTING.md'), 'utf8');
const files = [...text.matchAll(/<!-- file: (\S+) -->\n```\w+\n([\s\S]*?)```/g)].map(([, path = '', content = '']) => ({
  path,
  content,
}));

test('every command of package.json is told of', async () => {
  const { scripts } = JSON.parse(await readFile(join(repositoryRoot, 'package.json'), 'utf8'));
  const told = (name: string) => new RegExp(`npm (run )?(--silent )?${name}(?![\\w:-])`).test(text);
  expect(Object.keys(scripts).filter((name) => !told(name))).toEqual([]);
});

test('the example is whole: SQL, contract, handler, test', () => {
  const folders = files.map(({ path }) => path.split('/').slice(0, -1).join('/'));
  expect(folders).toEqual([
    'server/supabase/schemas/functions/cards',
    'shared/src/contract/member',
    'server/src/procedures/member',
    'tests/procedures/member',
  ]);
});

describe("the example's SQL", () => {
  let database: SqlDatabase;
  let own: { member_id: string; card_id: string };
  let other: typeof own;

  beforeAll(async () => {
    const dump = await readFile(inject('migratedDump'));
    database = await openEmbedded({ loadDump: new Blob([new Uint8Array(dump)]) });
    const [sql = { path: '', content: '' }] = files;
    expect(checkSources([{ path: sql.path.replace('server/supabase/schemas/', ''), sql: sql.content }])).toEqual([]);
    await database.execute(sql.content);
    const gateway = createSqlGateway(database, { mode: 'embedded', description: 'in memory' }, () => database.close());
    const member = async (p_phone: string) => {
      const [row] = await gateway.call('create_member_profile', { p_name: '王小明', p_phone, p_email: null }, null);
      if (row === undefined) throw new Error('no member was made');
      return row;
    };
    [own, other] = [await member('0912000001'), await member('0912000002')];
  });
  afterAll(() => database?.close());

  const rename = (card_id: string, name: string) =>
    database.query<{ name: string }>('SELECT name FROM mps_api.rename_card($1, $2, $3)', [
      card_id,
      name,
      JSON.stringify({ role: 'member', id: own.member_id }),
    ]);

  test('names a card and writes the audit row', async () => {
    expect(await rename(own.card_id, ' 早餐卡 ')).toEqual([{ name: '早餐卡' }]);
    const rows = await database.query("SELECT object_id FROM mps.audit_log WHERE action = 'card.rename'");
    expect(rows).toEqual([{ object_id: own.card_id }]);
  });

  test('refuses by the codes that its comment names', async () => {
    await expect(rename(own.card_id, ' ')).rejects.toThrow('INVALID_NAME');
    await expect(rename(other.card_id, '早餐卡')).rejects.toThrow('PERMISSION_DENIED');
    await database.query("UPDATE mps.cards SET status = 'inactive' WHERE id = $1", [own.card_id]);
    await expect(rename(own.card_id, '早餐卡')).rejects.toThrow('CARD_NOT_FOUND_OR_INACTIVE');
  });

  test('is open to the service alone', async () => {
    const open = await database.query(
      `SELECT r.rolname FROM pg_roles r
       WHERE r.rolname IN ('anon', 'authenticated', 'service_role')
         AND has_function_privilege(r.oid, 'mps_api.rename_card(uuid, text, jsonb)', 'EXECUTE')`,
    );
    expect(open).toEqual([{ rolname: 'service_role' }]);
  });
});

describe('what is forgotten of the example is named by its file', () => {
  const asking = { name: 'member.renameCard', sql: 'rename_card', audit: ['card.rename'] };
  const page = {
    path: 'card-actions.tsx',
    text: "label={t('action.rename_card')} {t('field.nickname')} {t('action.top_up')}",
  };

  test.each([
    ['the SQL', /^server\/supabase\/schemas\/functions: .*rename_card/],
    ["the audit action's name", /^shared\/src\/glossary\/audit-actions\.ts: .*card\.rename/],
    ["the button's", /^shared\/src\/glossary\/actions\.ts: .*rename_card/],
    ["a field's", /^shared\/src\/glossary\/fields\.ts: .*nickname/],
  ])('%s', (_what, line) => {
    expect(findGaps([asking], new Set(), [page])).toContainEqual(expect.stringMatching(line));
  });

  test('nothing else', () => {
    expect(findGaps([{ ...asking, audit: ['card.freeze'] }], new Set(['rename_card']), [])).toEqual([]);
    expect(findGaps([asking], new Set(), [page])).toHaveLength(4);
  });
});
