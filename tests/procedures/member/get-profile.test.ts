import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestMember } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
let member: TestMember;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
  member = await server.fixtures.createMember({ email: 'ming@example.com' });
  token = await server.login.member(member);
});
afterAll(() => server.stop());

const profile = (query: Record<string, string> = {}) => server.rest('GET', '/member/profile', { token, query });

describe('happy', () => {
  it('shows who the member is and what level', async () => {
    expect((await profile()).body.profile).toMatchObject({
      member_id: member.member_id,
      member_no: member.member_no,
      name: member.name,
      phone: member.phone,
      email: 'ming@example.com',
      status: 'active',
      level: 0,
      level_name: '普通會員',
      timezone: 'Asia/Taipei',
    });
  });
});

describe('errors', () => {
  it('VALIDATION_FAILED for an unknown field', async () => {
    expectRefusal(await profile({ verbose: 'yes' }), 400, 'VALIDATION_FAILED');
  });
});

describe('security', () => {
  it('answers no hash', async () => {
    expect((await profile()).text).not.toMatch(/hash|argon/);
  });
});
