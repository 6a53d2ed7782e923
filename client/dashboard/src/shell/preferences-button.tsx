import { ActionIcon, type ActionIconProps } from '@mantine/core';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/icons.js';

/** What opens the menu of language and colours. */
export function PreferencesButton(props: ActionIconProps & Omit<ComponentProps<'button'>, 'color' | 'style'>) {
  const { t } = useTranslation();
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={40}
      aria-label={t('preferences.title')}
      aria-haspopup="menu"
      c="var(--mantine-color-text)"
      {...props}
    >
      <Icon name="globe" />
    </ActionIcon>
  );
}
