/** Everything that the API can do has its command; what has none is named here with its reason. */
import { expectPlaceForEach } from '../support/places.js';

const AT_A_SCREEN = 'a second factor is set up by scanning its picture, on the account page of the dashboard';
const NO_WAITING = 'a command answers and ends: who waits for what happens uses the SDK or the dashboard';

expectPlaceForEach({
  sources: 'client/cli/src/',
  names: ['client', 'publicClient'],
  elsewhere: {
    'auth.loginExternal': 'mini-programs log in by it, which bring the code of their own provider',
    'auth.refresh': 'who comes back after the login has ended logs in again',
    'auth.totpEnroll': AT_A_SCREEN,
    'auth.totpConfirm': AT_A_SCREEN,
    'auth.totpDisable': AT_A_SCREEN,
    'admin.exportAudit': '`mps audit --json` has the same rows for programs',
    'admin.verifyAudit': 'the dashboard shows what is broken; programs ask `GET /admin/audit/verify`',
    'common.listEvents': 'programs read it over REST or the SDK, and go on from where they were',
    'member.onCardChange': NO_WAITING,
    'merchant.onTransaction': NO_WAITING,
    'admin.onActivity': NO_WAITING,
  },
});
