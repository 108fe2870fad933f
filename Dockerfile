# syntax=docker/dockerfile:1
# The images of worker and api, from one build: docker build --target worker . (or api)

FROM eclipse-temurin:25.0.2_10-jdk-alpine AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -q package -DskipTests -pl worker,api -am
# Layers that seldom change first, so that a new version of Groundcrew is a small download.
RUN for module in worker api; do \
      java -Djarmode=tools -jar "$module"/target/groundcrew-"$module"-*-exec.jar \
        extract --layers --application-filename application.jar --destination "/layers/$module"; \
    done

FROM eclipse-temurin:25.0.2_10-jre-alpine AS base
RUN addgroup -S -g 10001 groundcrew && adduser -S -u 10001 -G groundcrew -H groundcrew
WORKDIR /app
USER 10001:10001
ENTRYPOINT ["java", "-jar", "application.jar"]

FROM base AS worker
COPY --from=build /layers/worker/dependencies/ ./
COPY --from=build /layers/worker/snapshot-dependencies/ ./
COPY --from=build /layers/worker/application/ ./
EXPOSE 8081

FROM base AS api
COPY --from=build /layers/api/dependencies/ ./
COPY --from=build /layers/api/snapshot-dependencies/ ./
COPY --from=build /layers/api/application/ ./
EXPOSE 8080
