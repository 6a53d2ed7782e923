import { Drawer, Stack, Text } from '@mantine/core';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsOnTop } from './dialog.js';

interface DetailDrawerProps {
  title: ReactNode;
  /** The list that the drawer stands over; closing goes back there and keeps its filters. */
  listPath: string;
  children: ReactNode;
}

/** Where a drawer was opened from its list, closing is one step back: the history then has no drawer to return to. */
const FROM_LIST = { isFromList: true } as const;

/** Opens one thing of the list that is shown, by its path; filters and page stay. */
export function useOpenDrawer(): (path: string) => void {
  const navigate = useNavigate();
  return (path) => void navigate({ to: path as never, search: true as never, state: FROM_LIST as never });
}

/** The focus goes back to where it was before; to the page's content where that has gone. */
function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the drawer has gone, and with it the element that has the focus now.
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body;
        (isThere ? before : document.getElementById('content'))?.focus({ preventScroll: true });
      });
    },
    [before],
  );
}

/** One thing of a list, under an address of its own. */
export function DetailDrawer({ title, listPath, children }: DetailDrawerProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const isOnTop = useIsOnTop(true);
  const { history } = useRouter();
  useFocusReturn();
  const close = () => {
    if ('isFromList' in history.location.state) history.back();
    else void navigate({ to: listPath as never, search: true as never, replace: true });
  };
  return (
    <Drawer
      opened
      onClose={close}
      closeOnEscape={isOnTop}
      title={
        <Text component="span" fw={700} size="lg">
          {title}
        </Text>
      }
      closeButtonProps={{ 'aria-label': t('common.close') }}
      transitionProps={{ duration: 0 }}
    >
      <Stack gap="lg">{children}</Stack>
    </Drawer>
  );
}
