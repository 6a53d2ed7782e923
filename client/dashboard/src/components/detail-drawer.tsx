import { Drawer, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsOnTop } from './dialog.js';

interface DetailDrawerProps {
  title: ReactNode;
  /** The list that the drawer stands over; closing goes back there and keeps its filters. */
  listPath: string;
  children: ReactNode;
}

/** One thing of a list, under an address of its own. */
export function DetailDrawer({ title, listPath, children }: DetailDrawerProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const isOnTop = useIsOnTop(true);
  const close = () => void navigate({ to: listPath as never, search: true as never });
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
