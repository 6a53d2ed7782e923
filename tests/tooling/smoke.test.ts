import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
let server: TestServer;
beforeAll(async () => { server = await startTestServer(); });
afterAll(() => server?.stop());
test('x', async () => {
  console.log((await server.rest('GET','/health')).text);
  const m = await server.fixtures.createMember({balance: 20});
  console.log(await server.rest('POST','/auth/login',{body:{role:'member',identifier:m.member_no,password:'correct-horse-battery'}}));
});
