import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler, type Router } from 'express';
import helmet from 'helmet';

/** Where `vite build` puts the dashboard; the same from the sources and from the built server. */
const DIST = fileURLToPath(new URL('../../../client/dashboard/dist', import.meta.url));
/** File names of this folder hold a digest of their content. */
const ASSETS = '/assets/';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
  json: 'application/json',
  html: 'text/html; charset=utf-8',
};

/** The files that the build leaves compressed beside each, in the order of preference. */
const ENCODINGS = [
  { name: 'br', extension: '.br' },
  { name: 'gzip', extension: '.gz' },
] as const;

/**
 * `/dashboard`: the page for every path below it, because the page itself knows its paths. Without a build the API
 * works as ever, and this says what is missing.
 *
 * @param folder for tests; where the build puts it otherwise
 */
export function dashboardRoutes(folder: string = DIST): Router {
  const routes = express.Router({ caseSensitive: true });
  routes.use(dashboardHeaders());
  routes.get('/*path', onlyAssets, sendFile(folder));
  routes.get(/.*/, sendPage(folder));
  return routes;
}

/** Whoever opens the bare address in a browser wants the pages; a client gets the same 404 as anywhere else. */
export const homeRedirect: RequestHandler = (req, res, next) => {
  if (req.accepts(['json', 'html']) === 'html') res.redirect(302, '/dashboard');
  else next();
};

/**
 * What the page may load: its own files alone. Scripts never stand inside the page; styles may, because the
 * component library writes them. WebAssembly reads codes from the camera.
 */
function dashboardHeaders(): RequestHandler {
  const policy = helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      mediaSrc: ["'self'", 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  });
  return (req, res, next) => {
    res.setHeader('Permissions-Policy', 'camera=(self), microphone=(), geolocation=()');
    policy(req, res, next);
  };
}

/** Names outside of what the build writes are paths of the page, or nothing. */
const onlyAssets: RequestHandler = (req, _res, next) => {
  const isFile = /^\/(assets\/)?[\w.-]+\.(js|css|svg|wasm|json)$/.test(req.path);
  next(isFile ? undefined : 'route');
};

function sendFile(folder: string): RequestHandler {
  return (req, res, next) => {
    if (!existsSync(join(folder, req.path))) {
      next('router');
      return;
    }
    const isAsset = req.path.startsWith(ASSETS);
    res.setHeader('Cache-Control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache');
    send(folder, req.path, req, res, next);
  };
}

function sendPage(folder: string): RequestHandler {
  return (req, res, next) => {
    if (!existsSync(join(folder, 'index.html'))) {
      res.status(503).type('text/plain').send('The dashboard has not been built. Run: npm run build\n');
      return;
    }
    res.setHeader('Cache-Control', 'no-cache');
    send(folder, '/index.html', req, res, next);
  };
}

type Handler = Parameters<RequestHandler>;

/** Sends the smallest form of a file that the browser accepts. */
function send(folder: string, path: string, req: Handler[0], res: Handler[1], next: Handler[2]): void {
  const accepted = ENCODINGS.find(
    ({ name, extension }) => req.acceptsEncodings(name) === name && existsSync(join(folder, path + extension)),
  );
  res.vary('Accept-Encoding');
  res.setHeader('Content-Type', TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
  if (accepted !== undefined) res.setHeader('Content-Encoding', accepted.name);
  res.sendFile(path + (accepted?.extension ?? ''), { root: folder, cacheControl: false }, (error) => {
    if (error) next(error);
  });
}
