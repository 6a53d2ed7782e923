import './mantine.css';
import './app.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/client.js';
import { startTranslations } from './i18n/i18n.js';
import { router } from './router.js';
import { NotificationHost } from './shell/notification-host.js';
import { cssVariables, theme } from './theme.js';

/** The same key as in `public/color-scheme.js`, which sets the scheme before the first paint. */
const colorSchemes = localStorageColorSchemeManager({ key: 'mps.color-scheme' });

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no root.');
  // The libraries have just been set up: a slow telephone gets the time to answer before this goes on.
  await nextTask();
  // The page and its texts at once: neither waits for the other.
  await Promise.all([startTranslations(), router.load()]);
  // In slices: drawn in one piece, the first page would leave a slow telephone deaf for a third of a second.
  startTransition(() => {
    createRoot(root).render(
      <StrictMode>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          defaultColorScheme="auto"
          colorSchemeManager={colorSchemes}
        >
          <QueryClientProvider client={queryClient}>
            <NotificationHost />
            <RouterProvider router={router} />
          </QueryClientProvider>
        </MantineProvider>
      </StrictMode>,
    );
  });
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

await start();
