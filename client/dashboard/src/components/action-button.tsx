import { Button, type ButtonProps } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionFormProps } from './action-form.js';
import { Dialog } from './dialog.js';
import { LoadingState } from './states.js';

/** Most buttons of a page are never pressed: forms come with the first one that is. */
const loadForm = () => import('./action-form.js');
const ActionForm = lazy(async () => ({ default: (await loadForm()).ActionForm })) as <Output>(
  props: ActionFormProps<Output>,
) => ReactNode;

export interface ActionButtonProps<Output> extends Omit<ActionFormProps<Output>, 'onDone' | 'onCancel'> {
  label: string;
  title?: string;
  done?: string | ((output: Output) => string);
  onDone?: (output: Output) => void;
  variant?: ButtonProps['variant'];
  size?: ButtonProps['size'];
  icon?: ReactNode;
}

/** A button that opens a form, and says so when it is done. */
export function ActionButton<Output>({ label, title, done, variant, size, icon, ...form }: ActionButtonProps<Output>) {
  const [isOpen, setIsOpen] = useState(false);
  const { t } = useTranslation();
  const close = () => setIsOpen(false);
  return (
    <>
      <Button
        variant={variant ?? 'default'}
        size={size ?? 'xs'}
        leftSection={icon}
        color={form.isDangerous && variant === 'filled' ? 'red.9' : undefined}
        onPointerEnter={() => void loadForm().catch(() => {})}
        onClick={() => setIsOpen(true)}
      >
        {label}
      </Button>
      <Dialog opened={isOpen} onClose={close} title={title ?? label}>
        <Suspense fallback={<LoadingState rows={2} />}>
          <ActionForm
            {...form}
            onCancel={close}
            onDone={(output: Output) => {
              close();
              const text = typeof done === 'function' ? done(output) : (done ?? t('common.done'));
              notifications.show({ message: text, color: 'teal' });
              form.onDone?.(output);
            }}
          />
        </Suspense>
      </Dialog>
    </>
  );
}
