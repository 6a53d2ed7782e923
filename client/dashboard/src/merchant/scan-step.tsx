import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/icons.js';
import { Camera } from './camera.js';
import { CODE_FIELD } from './use-till-keys.js';

interface ScanStepProps {
  isChecking: boolean;
  onCode: (code: string) => void;
  children: ReactNode;
}

/** Camera, hardware scanner or paste: whatever brings the code. */
export function ScanStep({ isChecking, onCode, children }: ScanStepProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [hasCamera, setHasCamera] = useState(false);
  const accept = (code: string) => {
    setHasCamera(false);
    setTyped('');
    onCode(code);
  };
  return (
    <Stack gap="md">
      <div>
        <Text fw={700} size="lg">
          {t('till.scan')}
        </Text>
        <Text size="sm" c="dimmed">
          {t('till.scanHint')}
        </Text>
      </div>
      {hasCamera ? (
        <Camera onCode={accept} onClose={() => setHasCamera(false)} />
      ) : (
        <Button size="lg" h={72} leftSection={<Icon name="camera" size={28} />} onClick={() => setHasCamera(true)}>
          {t('till.camera')}
        </Button>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          accept(typed);
        }}
      >
        <Group align="flex-end" gap="sm" wrap="nowrap">
          <TextInput
            label={t('field.qr_plain')}
            style={{ flex: 1 }}
            size="md"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            {...CODE_FIELD}
          />
          <Button type="submit" size="md" variant="default" loading={isChecking}>
            {t('till.check')}
          </Button>
        </Group>
      </form>
      {children}
    </Stack>
  );
}
