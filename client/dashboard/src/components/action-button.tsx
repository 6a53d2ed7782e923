import { Button, type ButtonProps } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ApprovalRequested } from '@mps/shared';
import { isApprovalRequested } from '@mps/shared/is-approval-requested';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionFormProps } from './action-form.js';
import { Dialog } from './dialog.js';
import { LoadingState } from './states.js';
import { Waiting } from './waiting.js';

/** Most buttons of a page are never pressed: forms come with the first one that is. */
const loadForm = () => import('./action-form.js');
const ActionForm = lazy(async () => ({ default: (await loadForm()).ActionForm })) as <Output>(
  props: ActionFormProps<Output>,
) => ReactNode;

/** What is left of an output where nobody else has to approve the call first. */
type Result<Output> = Output extends { success: true } ? Output : Exclude<Output, ApprovalRequested>;

export interface ActionButtonProps<Output> extends Omit<ActionFormProps<Output>, 'onDone' | 'onCancel'> {
  label: string;
  title?: string;
  done?: string | ((output: Result<Output>) => string);
  onDone?: (output: Result<Output>) => void;
  variant?: ButtonProps['variant'];
  size?: ButtonProps['size'];
  icon?: ReactNode;
}

/** A button that opens a form, and says so when it is done, or when it waits for a second person. */
export function ActionButton<Output>({ label, title, done, variant, size, icon, ...form }: ActionButtonProps<Output>) {
  const [isOpen, setIsOpen] = useState(false);
  const [waiting, setWaiting] = useState<ApprovalRequested | null>(null);
  const { t } = useTranslation();
  const close = () => {
    setIsOpen(false);
    setWaiting(null);
  };
  const succeed = (output: Output) => {
    if (typeof output === 'object' && output !== null && isApprovalRequested(output)) {
      setWaiting(output as ApprovalRequested);
      return;
    }
    const result = output as Result<Output>;
    close();
    const text = typeof done === 'function' ? done(result) : (done ?? t('common.done'));
    notifications.show({ message: text, color: 'teal' });
    form.onDone?.(result);
  };
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
        {waiting !== null ? (
          <Waiting answer={waiting} onClose={close} />
        ) : (
          <Suspense fallback={<LoadingState rows={2} />}>
            <ActionForm {...form} onCancel={close} onDone={succeed} />
          </Suspense>
        )}
      </Dialog>
    </>
  );
}
