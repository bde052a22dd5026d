# syntax=docker/dockerfile:1
# What the bot needs to run, and nothing to build with: no npm script runs, the image brings Node itself.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:24-slim
WORKDIR /app
# Owned by root: the bot may read its program and no more. /data is all that it may write to.
RUN install --directory --owner=node --group=node --mode=0700 /data
COPY --from=packages /app/node_modules node_modules
COPY package.json ./
COPY src src
COPY knowledge knowledge
# HOST is for MODE=http; the status port stays on the container's own loopback, for the check below.
ENV NODE_ENV=production HOST=0.0.0.0 METRICS_PORT=9464 DATA_DIR=/data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 CMD \
  ["node", "-e", "fetch(`http://127.0.0.1:${process.env.METRICS_PORT || 9464}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Without npm in between, signals reach the bot itself: SIGTERM ends it, SIGHUP loads the fact base anew.
CMD ["node", "src/main.ts"]
