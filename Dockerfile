# syntax=docker/dockerfile:1
FROM node:22-bookworm-slim AS node

FROM eclipse-temurin:25-jdk AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
    && apt-get update \
    && apt-get install --yes --no-install-recommends maven \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY . .
RUN mvn --batch-mode --no-transfer-progress -DskipTests package \
    && java -Djarmode=tools -jar target/desirepath-*.jar extract --destination target/extracted \
    && mv target/extracted/desirepath-*.jar target/extracted/desirepath.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --home-dir /var/lib/desirepath desirepath
USER desirepath
WORKDIR /opt/desirepath
COPY --from=build /build/target/extracted ./
# Listens on every interface of the container, so it will not start without DESIREPATH_ADMINKEYHASH.
ENV SERVER_ADDRESS=0.0.0.0 \
    DESIREPATH_DATADIR=/var/lib/desirepath/data
VOLUME /var/lib/desirepath
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "desirepath.jar"]
