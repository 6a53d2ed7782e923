import {
  authChangePassword,
  authChooseFirstPassword,
  authListSessions,
  authLogin,
  authLoginExternal,
  authLogout,
  authLogoutAll,
  authMe,
  authReauthenticate,
  authRefresh,
  authRenewRecoveryCodes,
  authRevokeSession,
  authTotpConfirm,
  authTotpDisable,
  authTotpEnroll,
} from '@mps/shared';
import { PASSWORD } from '../fixtures.js';
import {
  beginSecondFactor,
  firstLogin,
  NEW_PASSWORD,
  nothing,
  sessionOf,
  wechatLogin,
  withoutSecondFactor,
  withSecondFactor,
} from './inputs.js';
import { endsLogin, type ProcedureRow, rowOf } from './procedure-row.js';

export const AUTH_PROCEDURES: readonly ProcedureRow[] = [
  rowOf(authLogin, 'none', ({ member }) => ({
    role: 'member',
    identifier: member.member_no,
    password: PASSWORD,
  })),
  rowOf(authLoginExternal, 'none', wechatLogin),
  rowOf(authChooseFirstPassword, 'none', firstLogin),
  rowOf(authLogout, 'member', nothing, endsLogin),
  rowOf(authLogoutAll, 'member', nothing, endsLogin),
  rowOf(authRefresh, 'member', nothing),
  rowOf(authChangePassword, 'member', () => ({ current_password: PASSWORD, new_password: NEW_PASSWORD }), endsLogin),
  rowOf(authMe, 'member', nothing),
  rowOf(authListSessions, 'member', nothing),
  rowOf(authRevokeSession, 'member', async (world) => ({
    session_id: await sessionOf(world, await world.server.login.member(world.member)),
  })),
  rowOf(authReauthenticate, 'member', () => ({ password: PASSWORD })),
  rowOf(authTotpEnroll, 'admin', withoutSecondFactor),
  rowOf(authTotpConfirm, 'admin', beginSecondFactor),
  rowOf(authTotpDisable, 'admin', withSecondFactor),
  rowOf(authRenewRecoveryCodes, 'admin', async (world) => {
    await withSecondFactor(world);
    return nothing();
  }),
];
