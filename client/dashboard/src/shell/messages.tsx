import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../components/icons.js';

function Message({ icon, title, hint, isInFrame = false, children }: MessageProps) {
  return (
    <Center mih="60vh" p="lg" component={isInFrame ? 'div' : 'main'}>
      <Stack align="center" gap="sm" maw={460}>
        <Text c="dimmed" component="span">
          <Icon name={icon} size={48} />
        </Text>
        <Title order={1} size="h3" ta="center">
          {title}
        </Title>
        <Text c="dimmed" ta="center">
          {hint}
        </Text>
        {children}
      </Stack>
    </Center>
  );
}

interface MessageProps {
  icon: IconName;
  title: string;
  hint: string;
  /** The frame has the `main` of the page already. */
  isInFrame?: boolean;
  children?: React.ReactNode;
}

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Message icon="search" title={t('state.notFound')} hint={t('state.notFoundHint')}>
      <Button component={Link} to="/">
        {t('state.home')}
      </Button>
    </Message>
  );
}

/** For those who came by an address that is not for them. */
export function ForbiddenPage() {
  const { t } = useTranslation();
  return (
    <Message isInFrame icon="key" title={t('state.forbidden')} hint={t('state.forbiddenHint')}>
      <Button component={Link} to="/">
        {t('state.home')}
      </Button>
    </Message>
  );
}

/** A page that could not be shown, such as one whose code could not be loaded. */
export function PageError({ reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <Message icon="alert" title={t('state.pageFailed')} hint={t('state.pageFailedHint')}>
      <Button
        onClick={() => {
          reset();
          window.location.reload();
        }}
      >
        {t('common.retry')}
      </Button>
    </Message>
  );
}
