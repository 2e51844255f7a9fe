# One image per service: docker build --build-arg SERVICE=ingest-service .
# It takes what `./strillone build` (or `./mvnw package`) has built; nothing is compiled here.
ARG JAVA_IMAGE=eclipse-temurin:25-jre
FROM ${JAVA_IMAGE}
ARG SERVICE
LABEL org.opencontainers.image.title=strillone/${SERVICE} org.opencontainers.image.vendor=Strillone org.opencontainers.image.licenses=Apache-2.0
WORKDIR /app
COPY LICENSE NOTICE ./
COPY ${SERVICE}/target/quarkus-app/lib/ lib/
COPY ${SERVICE}/target/quarkus-app/quarkus-run.jar ./
COPY ${SERVICE}/target/quarkus-app/app/ app/
COPY ${SERVICE}/target/quarkus-app/quarkus/ quarkus/
# a volume that is mounted there for the first time takes its owner from here
RUN mkdir /data && chown 10001 /data
USER 10001
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-jar", "quarkus-run.jar"]
