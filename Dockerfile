# docker build -t aftercredits .
# docker run -d --name aftercredits -e DISCORD_TOKEN -v aftercredits-data:/data aftercredits

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
# What is built upon, alone: this layer stays as long as pom.xml does.
COPY pom.xml ./
RUN mvn -B -q dependency:go-offline
COPY LICENSE ./
COPY src src
RUN mvn -B -q -Dmaven.test.skip=true package

# The recaps' pictures need no package: the jar brings its fonts and does without fontconfig, Temurin brings FreeType.
FROM eclipse-temurin:25-jre
RUN groupadd --gid 10001 aftercredits \
    && useradd --uid 10001 --gid aftercredits --no-create-home --shell /usr/sbin/nologin aftercredits \
    && install --directory --owner=aftercredits --group=aftercredits --mode=0700 /data
WORKDIR /app
COPY --from=build /build/target/aftercredits.jar ./
COPY essays essays
# What Java loads and links at every start, done once: a rehearsal of a few seconds, ended as an operator would, leaves it
# behind. By the very Java that uses it: another one, or another jar, does without and says so in one line.
RUN (cd /tmp && AFTERCREDITS_DATABASE=jdbc:sqlite:/tmp/training/club.db AFTERCREDITS_ESSAYS=/app/essays \
        timeout --signal=TERM 30 java -XX:+UseSerialGC -Xms24m -Xmx512m -XX:AOTCacheOutput=/app/aftercredits.aot \
        -jar /app/aftercredits.jar rehearse --port 0 >/tmp/training.log 2>&1; \
        test -s /app/aftercredits.aot || { tail -n 20 /tmp/training.log; exit 1; }) \
    && rm -rf /tmp/training /tmp/training.log /tmp/hsperfdata_*
# A template: mount your own, filled in, over it.
COPY PRIVACY.md ./
ENV AFTERCREDITS_DATABASE=jdbc:sqlite:/data/aftercredits.db
VOLUME /data
USER aftercredits
# The running bot touches this file every few seconds; a JVM started to ask would cost more than the bot itself.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD test -n "$(find /tmp/aftercredits.heartbeat -mmin -5 2>/dev/null)"
# Exec form: SIGTERM reaches Java, which says goodbye to Discord and closes the database.
# One club needs no second collector thread, 24 MB are enough to begin with, where Java would take a sixty-fourth of the machine
# before it collects first, and 512 MB is room enough for the longest essay's prompts.
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-Xms24m", "-Xmx512m", "-XX:AOTCache=/app/aftercredits.aot", "-Daftercredits.heartbeat=/tmp/aftercredits.heartbeat", "-jar", "/app/aftercredits.jar"]
