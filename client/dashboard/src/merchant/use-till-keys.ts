import { looksLikePaymentCode } from '@mps/shared/payment-code';
import { useEffect, useRef } from 'react';
import { createKeyReader, type KeyPress, type Scan } from './key-reader.js';

const FIELD = 'input, textarea, select, [contenteditable="true"]';
/** The field that is there for codes; text goes into it as people paste it. */
export const CODE_FIELD = { 'data-code-field': true } as const;

type Field = HTMLInputElement | HTMLTextAreaElement;

interface TillKeys {
  /** Keys begin after a silence: the moment that `takeBack` returns to. */
  begin(): void;
  takeBack(): void;
  scan(scan: Scan): void;
  /** A person typed outside of fields and dialogs: a character, or `back`. */
  key(key: string): void;
  /** A person pressed Enter, and nothing has the focus that Enter would press. */
  enter(): void;
}

/**
 * The one listener of the till's keyboard, which a hardware scanner shares with people. It hears each key before any
 * button or field does: a scan reaches `scan` and nothing else, wherever the focus is.
 */
export function useTillKeys(handlers: TillKeys): void {
  const on = useRef(handlers);
  on.current = handlers;
  useEffect(() => {
    /** What has the focus while a key is held. */
    let target: Element | null = null;
    let field: { element: Field; value: string } | null = null;
    let isSpaceTaken = false;

    const restoreField = () => {
      if (field === null) return;
      const { element, value } = field;
      // An input method still composes: without the focus it has to end, and writes once more what it had.
      setValue(element, value);
      setTimeout(() => setValue(element, value));
    };
    const reader = createKeyReader({
      begin: () => {
        field = isTextField(document.activeElement)
          ? { element: document.activeElement, value: document.activeElement.value }
          : null;
        on.current.begin();
      },
      takeBack: () => {
        restoreField();
        on.current.takeBack();
      },
      scan: (scan) => {
        if (field !== null && field.element === document.activeElement) field.element.blur();
        restoreField();
        field = null;
        on.current.scan(scan);
      },
      key: (key) => {
        const control = target?.closest<HTMLElement>('button, a');
        if (control && (key === 'enter' || key === ' ')) control.click();
        else if (target?.closest('[role="dialog"]')) return;
        else if (key !== 'enter') on.current.key(key);
        else if (isOfTill(target)) on.current.enter();
      },
    });

    const press = (event: KeyboardEvent) => {
      if (event.repeat && event.key !== 'Backspace') return;
      target = event.target instanceof Element ? event.target : null;
      const isInField = target?.closest(FIELD) != null;
      const verdict = reader.press({ ...keyOf(event), isInField });
      if (event.key === ' ') isSpaceTaken = verdict !== 'pass';
      if (verdict === 'swallow') event.stopPropagation();
      if (verdict === 'swallow' || (verdict === 'hold' && isOurs(event, target))) event.preventDefault();
    };
    const release = (event: KeyboardEvent) => {
      // The browser presses a button when Space is let go.
      if (event.key === ' ' && isSpaceTaken) event.preventDefault();
    };
    /** Text that comes in one piece: from the clipboard, or from a scanner that is an input method. */
    const receive = (event: ClipboardEvent | InputEvent) => {
      const text = 'clipboardData' in event ? event.clipboardData?.getData('text/plain') : event.data;
      const element = event.target instanceof Element ? event.target.closest(FIELD) : null;
      if (!text || element?.matches('[data-code-field]')) return;
      if (element !== null && !looksLikePaymentCode(text)) return;
      event.preventDefault();
      on.current.scan({ text, textByPlace: text });
    };
    window.addEventListener('keydown', press, true);
    window.addEventListener('keyup', release, true);
    window.addEventListener('paste', receive, true);
    window.addEventListener('beforeinput', receive, true);
    return () => {
      reader.stop();
      window.removeEventListener('keydown', press, true);
      window.removeEventListener('keyup', release, true);
      window.removeEventListener('paste', receive, true);
      window.removeEventListener('beforeinput', receive, true);
    };
  }, []);
}

const keyOf = (event: KeyboardEvent): Omit<KeyPress, 'isInField'> => ({
  key: event.key,
  code: event.code,
  shiftKey: event.shiftKey,
  isShortcut: event.ctrlKey || event.metaKey || event.altKey,
  atMs: event.timeStamp,
});

/** Enter and Space would press what has the focus at once: they wait like every other key. */
const isOurs = ({ key }: KeyboardEvent, target: Element | null): boolean =>
  target?.closest('button') != null ? key === 'Enter' || key === ' ' : key === 'Enter' && target?.closest('a') != null;

/** True where nothing has the focus, or something of the till. */
const isOfTill = (target: Element | null): boolean =>
  target === null || target === document.body || target.closest('[data-till]') !== null;

const isTextField = (element: Element | null): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** Writes as if somebody had typed it, so that React hears of it. */
function setValue(element: Field, value: string): void {
  if (element.value === value) return;
  const prototype = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, value);
  element.dispatchEvent(new Event('input', { bubbles: true }));
}
