import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { compressFiles } from './compress-files.js';

/** Where the API listens while developing; `npm start` in another terminal. */
const API = 'http://127.0.0.1:8000';

/** How many of the pages and their parts need a module before all of them load it together. */
const COMMON_TO_PAGES = 8;

/** What tables with filters and pages are made of. */
const LISTS =
  /\/src\/components\/(data-table|list-page|list-parts)\.|\/(table-core|react-table)\/|\/(Table|Pagination)\//;

export default defineConfig({
  base: '/dashboard/',
  plugins: [react(), stylesFirst(), compressFiles()],
  resolve: {
    // The other packages' sources, so that no build of theirs has to come first.
    conditions: ['@mps/source', 'module', 'browser', 'development|production'],
  },
  build: {
    target: 'es2022',
    // Inlined files would need more of the content security policy than 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/.*\/(react|react-dom|scheduler)\//, priority: 3 },
            // What most pages need, in one file: a hundred small ones cost a telephone more waiting than their bytes do.
            { name: 'common', test: (id) => !LISTS.test(id), minShareCount: COMMON_TO_PAGES, priority: 2 },
            // Most pages show a list too, but not the first ones: the login, the wallet, the till.
            { name: 'lists', test: LISTS, priority: 1 },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/trpc': API, '/health': API } },
});

/** The styles are all that the first picture waits for: on a slow line the scripts, ten times as large, come after. */
function stylesFirst(): Plugin {
  return {
    name: 'styles-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace(/<(script type="module"|link rel="modulepreload")/g, '$& fetchpriority="low"'),
    },
  };
}
