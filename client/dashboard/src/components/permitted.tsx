import type { Permission } from '@mps/shared/roles';
import type { ReactNode } from 'react';
import { useLogin } from '../api/session.js';

interface PermittedProps {
  /** The login has to hold all of them. */
  to: Permission | readonly Permission[];
  children: ReactNode;
}

/** Buttons for whoever may use them. The server decides; this only says so in time. */
export function Permitted({ to, children }: PermittedProps) {
  const { user } = useLogin();
  const isAllowed = [to].flat().every((permission) => user.permissions.includes(permission));
  return isAllowed ? children : null;
}
