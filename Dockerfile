# The API with the dashboard that it serves. The image holds Node, the compiled server and what it needs to run, and
# nothing that installs or compiles. It runs as a user without rights on a file system that may be read-only: only the
# embedded database would write, and an installation has a real one.
#
#   docker build -t mps-api --build-arg VERSION=0.1.0 --build-arg REVISION="$(git rev-parse HEAD)" .
#   docker run --read-only -p 8000:8000 -e DATABASE_URL=... -e JWT_SECRET=... mps-api
#   docker run --read-only -e DATABASE_URL=... mps-api migrate

# 1. What everything is installed from. No source is here: an edit of one leaves these layers as they are.
FROM node:24.19.0-alpine AS manifests
ENV CI=true
WORKDIR /source
RUN npm install --global pnpm@12.21.0
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY client/sdk/package.json client/sdk/
COPY client/dashboard/package.json client/dashboard/

# 2. What the server runs on: production dependencies as one flat folder, without what only compilers read.
FROM manifests AS production
RUN pnpm --filter @mps/server --config.node-linker=hoisted deploy --prod --legacy /out \
 && find /out -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.cts' -o -name '*.d.mts' \) -delete \
 && rm -rf /out/node_modules/typescript /out/node_modules/@typescript /out/node_modules/@types /out/node_modules/.pnpm

# 3. The compiled server and the pages.
FROM manifests AS build
RUN pnpm install --frozen-lockfile --prod --filter mps --filter "@mps/server..." --filter "@mps/dashboard..."
COPY tsconfig.base.json ./
COPY shared shared
COPY server server
COPY client/sdk client/sdk
COPY client/dashboard client/dashboard
RUN node node_modules/typescript/bin/tsc -b shared server
RUN cd client/dashboard && node node_modules/vite/bin/vite.js build --logLevel warn

# 4. The image: what changes seldom comes first.
FROM node:24.19.0-alpine
# Nothing is installed in a running container, neither by us nor by whoever got into one.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn*
ENV NODE_ENV=production API_HOST=0.0.0.0 API_PORT=8000
WORKDIR /app/server
COPY --from=production /out ./
COPY server/supabase ./supabase
COPY --from=build /source/client/dashboard/dist ../client/dashboard/dist
COPY --from=build /source/shared/dist ./node_modules/@mps/shared/dist
COPY --from=build /source/server/dist ./dist
# By its number: Kubernetes can tell by it that this is not root.
USER 1000:1000
EXPOSE 8000
# Without curl: Node itself asks. Three times ten seconds are more than a start takes.
HEALTHCHECK --interval=10s --timeout=4s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.API_PORT + '/live').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# A stop signal reaches the server itself, which ends within ten seconds.
STOPSIGNAL SIGTERM
# The space for young objects, in MB: Node 24 would take a third more memory for no speed (docs/performance.md).
ENTRYPOINT ["node", "--max-semi-space-size=16", "dist/main.js"]
CMD ["start"]
# Last, because they differ with each build.
ARG VERSION=0.0.0
ARG REVISION=unknown
ARG CREATED=1970-01-01T00:00:00Z
LABEL org.opencontainers.image.title="MPS API" \
      org.opencontainers.image.description="Stored-value member cards over typed RPC and REST" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION" \
      org.opencontainers.image.created="$CREATED"
