import type { Permission, Role } from '@mps/shared/roles';
import { Outlet } from '@tanstack/react-router';
import { useLogin } from '../api/session.js';
import { ForbiddenPage } from './messages.js';

/** The pages inside are for one role, or one permission. The server decides; this only says so in time. */
export function Guard({ role, permission }: { role?: Role; permission?: Permission }) {
  const { user } = useLogin();
  const isAllowed =
    (role === undefined || user.role === role) && (permission === undefined || user.permissions.includes(permission));
  return isAllowed ? <Outlet /> : <ForbiddenPage />;
}
