import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/icons.js';

const KEYS = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '.', '0', 'back'] as const;
/** An amount of money; the limits are the server's. */
const SHAPE = /^\d{0,10}(\.\d{0,2})?$/;

/** The text after a key: figures and one point, two decimals at most. Never arithmetic. */
export function press(text: string, key: string): string {
  if (key === 'back') return text.slice(0, -1);
  // Some input methods write figures in full width.
  const figure = key.normalize('NFKC');
  const next = text === '0' && figure !== '.' ? figure : text === '' && figure === '.' ? '0.' : text + figure;
  return SHAPE.test(next) ? next : text;
}

/** Large keys for an amount. */
export function Keypad({ onKey }: { onKey: (key: string) => void }) {
  const { t } = useTranslation();
  return (
    <div className="keypad">
      {KEYS.map((key) => (
        <Button
          key={key}
          variant="default"
          onClick={() => onKey(key)}
          // Without the focus: Enter then confirms the amount and does not press this key once more.
          onMouseDown={(event) => event.preventDefault()}
          aria-label={key === 'back' ? t('till.backspace') : key === '.' ? t('till.point') : undefined}
        >
          {key === 'back' ? <Icon name="backspace" size={26} /> : key}
        </Button>
      ))}
    </div>
  );
}
