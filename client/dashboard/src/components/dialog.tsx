import { Modal, type ModalProps } from '@mantine/core';
import { useId, useLayoutEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

/** What lies over the page, the last one on top. */
let layers: readonly string[] = [];
const listeners = new Set<() => void>();

function change(next: readonly string[]): void {
  layers = next;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * True for the topmost of the open dialogs and drawers: Escape closes one at a time, and the top one first.
 * Told before the browser hears the next key, so that no press falls between two layers.
 */
export function useIsOnTop(isOpen: boolean): boolean {
  const id = useId();
  const seen = useSyncExternalStore(listen, () => layers);
  useLayoutEffect(() => {
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
