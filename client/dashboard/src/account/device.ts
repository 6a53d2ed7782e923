import Bowser from 'bowser';

/**
 * What people call the device by that a login came from, such as "Chrome, Windows".
 * @param userAgent as the client sent it; programs that are no browser keep their own name for themselves
 */
export function deviceText(userAgent: string | null): string {
  if (userAgent === null || userAgent === '') return '—';
  const { browser, os } = Bowser.parse(userAgent);
  return [browser.name, os.name].filter(Boolean).join(', ') || userAgent;
}
