import { useNotifications } from '@mantine/notifications';
import { lazy, Suspense, useState } from 'react';

const Notifications = lazy(() => import('./notifications.js'));

/** Where short messages appear; loaded with the first of them, which waits for it. */
export function NotificationHost() {
  const { notifications } = useNotifications();
  const [wasNeeded, setWasNeeded] = useState(false);
  if (notifications.length > 0 && !wasNeeded) setWasNeeded(true);
  return wasNeeded ? (
    <Suspense fallback={null}>
      <Notifications position="top-center" autoClose={3500} />
    </Suspense>
  ) : null;
}
