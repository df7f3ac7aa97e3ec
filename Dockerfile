# One image for all services; the command chooses which: node dist/apps/<app>/src/main.js. The command line is on the PATH: wireroom
ARG NODE_IMAGE=docker.io/library/node:22-bookworm-slim

# What npm needs to know; changes seldom, so the layers above it are kept.
FROM ${NODE_IMAGE} AS manifests
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY apps/cli/package.json apps/cli/
COPY libs/contracts/package.json libs/contracts/
COPY libs/editorial/package.json libs/editorial/
COPY libs/formats/package.json libs/formats/
COPY libs/messaging/package.json libs/messaging/
COPY libs/persistence/package.json libs/persistence/
COPY libs/runtime/package.json libs/runtime/
COPY libs/testkit/package.json libs/testkit/

FROM manifests AS production
RUN npm ci --omit=dev --loglevel=error

FROM manifests AS build
RUN npm ci --loglevel=error
COPY . .
RUN node tools/build/build.mjs && node tools/container/collect.mjs /out

FROM ${NODE_IMAGE}
LABEL org.opencontainers.image.title="Wireroom" org.opencontainers.image.licenses="Apache-2.0"
ENV NODE_ENV=production WIREROOM_HOST=0.0.0.0
WORKDIR /app
COPY --from=production /app/node_modules node_modules
COPY --from=build /out .
RUN ln -s /app/apps/cli/bin/wireroom.mjs /usr/local/bin/wireroom
USER 1000:1000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 CMD ["node", "tools/container/is-ready.mjs"]
CMD ["node", "--enable-source-maps", "dist/apps/ingest/src/main.js"]
