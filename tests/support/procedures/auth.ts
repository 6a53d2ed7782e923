import { PASSWORD } from '../fixtures.js';
import {
  beginSecondFactor,
  NEW_PASSWORD,
  nothing,
  sessionOf,
  wechatLogin,
  withoutSecondFactor,
  withSecondFactor,
} from './inputs.js';
import { endsLogin, type ProcedureRow, row } from './procedure-row.js';

export const AUTH_PROCEDURES: readonly ProcedureRow[] = [
  row('auth.login', ['POST', '/auth/login'], 'everybody', 'none', ({ member }) => ({
    role: 'member',
    identifier: member.member_no,
    password: PASSWORD,
  })),
  row('auth.loginExternal', ['POST', '/auth/login/external'], 'everybody', 'none', wechatLogin),
  row('auth.logout', ['POST', '/auth/logout'], 'login', 'member', nothing, endsLogin),
  row('auth.logoutAll', ['POST', '/auth/logout-all'], 'login', 'member', nothing, endsLogin),
  row('auth.refresh', ['POST', '/auth/refresh'], 'login', 'member', nothing),
  row(
    'auth.changePassword',
    ['POST', '/auth/password'],
    'login',
    'member',
    () => ({ current_password: PASSWORD, new_password: NEW_PASSWORD }),
    endsLogin,
  ),
  row('auth.me', ['GET', '/auth/me'], 'login', 'member', nothing),
  row('auth.listSessions', ['GET', '/auth/sessions'], 'login', 'member', nothing),
  row('auth.revokeSession', ['POST', '/auth/sessions/revoke'], 'login', 'member', async (world) => ({
    session_id: await sessionOf(world, await world.server.login.member(world.member)),
  })),
  row('auth.reauthenticate', ['POST', '/auth/reauthenticate'], 'login', 'member', () => ({ password: PASSWORD })),
  row('auth.totpEnroll', ['POST', '/auth/totp/enroll'], 'administrator', 'admin', withoutSecondFactor),
  row('auth.totpConfirm', ['POST', '/auth/totp/confirm'], 'administrator', 'admin', beginSecondFactor),
  row('auth.totpDisable', ['POST', '/auth/totp/disable'], 'administrator', 'admin', withSecondFactor),
];
