#!/usr/bin/env bash
# The health endpoint of Spring Boot Actuator answers with a slash at the end of its path, where controllers no longer do.
#
# Versions: Spring Boot 3.5.7 with Spring Framework 6.2, and Spring Boot 4.0.7 with Spring Framework 7.0.
# Input: a program with one controller, asked for /cart, /cart/, /actuator/health, /actuator/health/, and for the liveness
# group with and without a slash.
# Seen: 200 404 200 200 200 200 by both. Since Spring Framework 6 a path and the same with a slash are two; but the endpoint
# also answers for components below it, and its pattern for those takes the slash. So a probe whose path was mistyped works,
# and the same slip in the path of a controller does not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

mkdir shop
cat > shop/Shop.java <<'JAVA'
package shop;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@RestController
public class Shop {
    @GetMapping("/cart")
    String cart() {
        return "empty";
    }

    public static void main(String[] args) throws Exception {
        var context = SpringApplication.run(Shop.class, "--server.port=0", "--logging.level.root=off",
                "--spring.main.banner-mode=off", "--management.endpoint.health.probes.enabled=true");
        String port = context.getEnvironment().getProperty("local.server.port");
        StringBuilder seen = new StringBuilder();
        for (String path : new String[] {"/cart", "/cart/", "/actuator/health", "/actuator/health/",
                "/actuator/health/liveness", "/actuator/health/liveness/"}) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
            seen.append(HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode()).append(' ');
        }
        System.out.println("statuses: " + seen.toString().strip());
        context.close();
    }
}
JAVA

statuses() {
  mkdir -p "$1"
  cat > "$1/pom.xml" <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
  <groupId>x</groupId><artifactId>x</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId><version>$1</version></dependency>
    <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-actuator</artifactId><version>$1</version></dependency>
  </dependencies>
</project>
XML
  mvn --quiet --batch-mode --file "$1/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath \
    -Dmdep.outputFile="$PWD/$1/classpath" > /dev/null
  javac -d "$1/classes" -cp "$(cat "$1/classpath")" shop/Shop.java
  java -cp "$1/classes:$(cat "$1/classpath")" shop.Shop 2> "$1/err.log" | grep statuses
}

for version in 3.5.7 4.0.7; do
  seen=$(statuses "$version")
  echo "Spring Boot $version, $seen"
  [ "$seen" = "statuses: 200 404 200 200 200 200" ]
done
