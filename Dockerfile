# The suite and the mock master, with nothing that only their development needs.
FROM node:20-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /build/package.json ./
COPY --from=build /build/node_modules ./node_modules
COPY --from=build /build/dist ./dist
COPY --from=build /build/spec-schemas ./spec-schemas
COPY --from=build /build/fixtures/documents ./fixtures/documents
# Reports go to a folder that the caller mounts.
WORKDIR /reports
RUN chown node:node /reports
USER node
EXPOSE 5050
ENTRYPOINT ["node", "/app/dist/cli/main.js"]
CMD ["run"]
