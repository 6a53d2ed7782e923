import { lazy, Suspense, useState } from 'react';
import { PreferencesButton } from './preferences-button.js';

const loadMenu = () => import('./preferences-menu.js');
const PreferencesMenu = lazy(loadMenu);

/** Language and colours: chosen once by most people, so the menu comes when the button is first pressed. */
export function Preferences() {
  const [isWanted, setIsWanted] = useState(false);
  if (!isWanted) {
    return (
      <PreferencesButton onPointerEnter={() => void loadMenu().catch(() => {})} onClick={() => setIsWanted(true)} />
    );
  }
  return (
    <Suspense fallback={<PreferencesButton loading />}>
      <PreferencesMenu />
    </Suspense>
  );
}
