# The API and the dashboard it serves: built in one image, run in another that holds production dependencies alone.
# The file system may be read-only: the server writes nothing unless it runs on its embedded database.
#
#   docker build -t mps-api .
#   docker run --read-only --tmpfs /tmp -p 8000:8000 -e DATABASE_URL=... -e JWT_SECRET=... mps-api

FROM node:24-alpine AS build
WORKDIR /source
COPY . .
RUN npm run build
RUN npx -y pnpm@12.21.0 --filter @mps/server deploy --prod --legacy /out

FROM node:24-alpine
LABEL org.opencontainers.image.title="MPS API" \
      org.opencontainers.image.description="Stored-value member cards over typed RPC and REST" \
      org.opencontainers.image.licenses="MIT"
ENV NODE_ENV=production API_HOST=0.0.0.0 API_PORT=8000
WORKDIR /app/server
COPY --from=build /out ./
COPY --from=build /source/client/dashboard/dist ../client/dashboard/dist
USER node
EXPOSE 8000
# Without curl: Node itself asks. A stop signal reaches the server directly, which ends within ten seconds.
HEALTHCHECK --interval=10s --timeout=4s --start-period=15s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.API_PORT + '/live').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
