import { useEffect, useRef } from 'react';

/** A scanner types a code within some tens of milliseconds a letter; nobody types as fast for long. */
const MAX_PAUSE_MS = 60;
/** Shorter than any payment code, longer than what falls on the keys by chance. */
const MIN_LENGTH = 16;

/** Hears a hardware scanner, which types and ends with Enter, wherever the focus is (but in a field). */
export function useScanner(onCode: (code: string) => void, isActive: boolean): void {
  const found = useRef(onCode);
  found.current = onCode;
  useEffect(() => {
    if (!isActive) return;
    let typed = '';
    let lastAtMs = 0;
    const listen = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      if (target?.closest('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey) return;
      const now = performance.now();
      if (now - lastAtMs > MAX_PAUSE_MS) typed = '';
      lastAtMs = now;
      if (event.key === 'Enter' && typed.length >= MIN_LENGTH) {
        event.preventDefault();
        found.current(typed);
        typed = '';
      } else if (event.key.length === 1) {
        typed += event.key;
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [isActive]);
}
