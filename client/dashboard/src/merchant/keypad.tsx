import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/icons.js';

const KEYS = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '.', '0', 'back'] as const;
/** An amount of money; the limits are the server's. */
const SHAPE = /^\d{0,10}(\.\d{0,2})?$/;

/** The text after a key: figures and one point, two decimals at most. Never arithmetic. */
export function press(text: string, key: string): string {
  if (key === 'back') return text.slice(0, -1);
  const next = text === '0' && key !== '.' ? key : text === '' && key === '.' ? '0.' : text + key;
  return SHAPE.test(next) ? next : text;
}

/** Large keys for an amount; the keyboard's figures work as well. */
export function Keypad({ onKey, onEnter }: { onKey: (key: string) => void; onEnter: () => void }) {
  const { t } = useTranslation();
  const handlers = useRef({ onKey, onEnter });
  handlers.current = { onKey, onEnter };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      if (target?.closest('input, textarea, select, [role="dialog"]') || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (/^[0-9.]$/.test(event.key)) handlers.current.onKey(event.key);
      else if (event.key === 'Backspace') handlers.current.onKey('back');
      else if (event.key === 'Enter' && !target?.closest('button, a')) handlers.current.onEnter();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <div className="keypad">
      {KEYS.map((key) => (
        <Button
          key={key}
          variant="default"
          onClick={() => onKey(key)}
          aria-label={key === 'back' ? t('till.backspace') : key === '.' ? t('till.point') : undefined}
        >
          {key === 'back' ? <Icon name="backspace" size={26} /> : key}
        </Button>
      ))}
    </div>
  );
}
