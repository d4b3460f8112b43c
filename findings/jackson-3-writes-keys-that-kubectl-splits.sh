#!/usr/bin/env bash
# A key with a line separator (U+2028) that Jackson 3 writes becomes two entries in kubectl, one of them called "true".
#
# Versions: jackson-dataformat-yaml 3.2.4 with snakeyaml-engine 3.0.1, which it brings; kubectl 1.20.2 as in Debian 12.
# Input: an object whose spec is a map with the one key x, U+2028, y.
# Seen: Jackson 3 writes the key without quotes, since U+2028 is a character like any other in YAML 1.2. In YAML 1.1 it is a
# line break: kubectl reads spec as the text "x", and the rest as a key of the object beside it; "y" is the truth value of
# YAML 1.1, so that key is "true". Nothing is refused.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

apt-get download kubernetes-client=1.20.5+really1.20.2-1.1+deb12u1 > apt.log 2>&1
dpkg --extract kubernetes-client_*.deb kubectl

cat > Write.java <<'JAVA'
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.dataformat.yaml.YAMLMapper;

class Write {
    public static void main(String[] args) {
        Map<String, Object> object = new LinkedHashMap<>(Map.of("spec", Map.of("x\u2028y", "a")));
        object.put("apiVersion", "example.com/v1");
        object.put("kind", "Shop");
        object.put("metadata", Map.of("name", "a"));
        System.out.print(new YAMLMapper().writeValueAsString(object));
    }
}
JAVA

written_with() {
  cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.snakeyaml</groupId><artifactId>snakeyaml-engine</artifactId><version>$1</version></dependency>
    <dependency><groupId>tools.jackson.dataformat</groupId><artifactId>jackson-dataformat-yaml</artifactId><version>3.2.4</version></dependency>
  </dependencies>
</project>
POM
  mvn --quiet --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory="$1" > mvn.log
  java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp "$1/*" Write.java > shop.yaml 2> java.log
}

written_with 3.0.1
seen=$(kubectl/usr/bin/kubectl label --local -f shop.yaml x=y -o json | tr -d ' \n')
echo "$seen"
[ "$seen" = '{"apiVersion":"example.com/v1","kind":"Shop","metadata":{"labels":{"x":"y"},"name":"a"},"spec":"x","true":"a"}' ]
