/** Everything that the API can do has its place in the pages; what has none is named here with its reason. */
import { expect, test } from 'vitest';
import { expectPlaceForEach, procedures } from '../support/places.js';

test('the list of procedures is the whole router', () => {
  expect(procedures.length).toBeGreaterThan(70);
  expect(procedures).toContain('admin.verifyAudit');
});

expectPlaceForEach({
  sources: 'client/dashboard/src/',
  names: ['api', 'trpc'],
  elsewhere: {
    'auth.loginExternal': 'mini-programs log in by it, which bring the code of their own provider',
    'auth.me': 'the answer of the login says the same, and is kept with the token',
    'common.listEvents': 'programs read it; pages hear of changes by their streams',
  },
});
