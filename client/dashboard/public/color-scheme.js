// Runs before the first paint, so that a dark page never flashes white. The policy forbids scripts inside the page.
(() => {
  const key = 'mps.color-scheme';
  let wish = 'auto';
  try {
    wish = localStorage.getItem(key) ?? 'auto';
  } catch {
    // Storage can be forbidden; the system's scheme holds then.
  }
  const dark = wish === 'dark' || (wish !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
