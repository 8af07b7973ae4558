# syntax=docker/dockerfile:1
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY pom.xml ./
COPY .mvn .mvn
COPY object-store/pom.xml object-store/
COPY api/pom.xml api/
COPY api/src/main api/src/main
COPY tenant-config tenant-config
RUN --mount=type=cache,target=/m2 mvn -B -ntp -Dmaven.repo.local=/m2 -pl api -Dmaven.test.skip=true package

FROM eclipse-temurin:25-jre
# curl and jq: for the health check and for scripts/prim; fontconfig: for setting papers.
RUN apt-get update && apt-get install -y --no-install-recommends curl jq fontconfig \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --system --uid 10001 --no-create-home prim \
  && install -d -o prim -g prim -m 700 /var/lib/prim
WORKDIR /opt/prim
COPY --from=build /src/api/target/quarkus-app app
COPY tenant-config tenant-config
COPY scripts/prim scripts/prim
COPY scripts/lib scripts/lib
COPY scripts/train-aot scripts/train-aot
# The ahead-of-time cache belongs to this very JVM and this very jar, so it is made here.
RUN scripts/train-aot app/quarkus-run.jar /opt/prim/prim.aot @scripts/lib/jvm.options

USER prim
ENV PRIM_APP=/opt/prim/app \
    PRIM_TENANT_CONFIG=/opt/prim/tenant-config \
    PRIM_KEYS_FILE=/var/lib/prim/keys.json \
    PRIM_AUDIT_ANCHORS=/var/lib/prim/anchors \
    PRIM_RETENTION_LEDGER=/var/lib/prim/erasures \
    PRIM_DOCUMENTS_FOLDER=/var/lib/prim/documents
VOLUME /var/lib/prim
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD curl -fs -o /dev/null http://localhost:8080/q/health/ready
ENTRYPOINT ["java", "@/opt/prim/scripts/lib/jvm.options", "-XX:AOTCache=/opt/prim/prim.aot", "-XX:MaxRAMPercentage=55", "-jar", "app/quarkus-run.jar"]
