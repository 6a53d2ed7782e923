import { Modal, type ModalProps } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** What lies over the page, the last one on top. */
let layers: readonly string[] = [];
const listeners = new Set<(layers: readonly string[]) => void>();

function change(next: readonly string[]): void {
  layers = next;
  for (const listener of listeners) listener(next);
}

/** True for the topmost of the open dialogs and drawers: Escape closes one at a time, and the top one first. */
export function useIsOnTop(isOpen: boolean): boolean {
  const id = useId();
  const [seen, setSeen] = useState(layers);
  useEffect(() => {
    listeners.add(setSeen);
    return () => {
      listeners.delete(setSeen);
    };
  }, []);
  useEffect(() => {
    if (!isOpen) return;
    change([...layers, id]);
    return () => change(layers.filter((each) => each !== id));
  }, [isOpen, id]);
  return seen.at(-1) === id;
}

/** A form or a question over the page. */
export function Dialog({ closeButtonProps, ...props }: ModalProps) {
  const { t } = useTranslation();
  const isOnTop = useIsOnTop(props.opened);
  return (
    <Modal
      closeOnEscape={isOnTop}
      closeButtonProps={{ 'aria-label': t('common.close'), ...closeButtonProps }}
      {...props}
    />
  );
}
