#!/usr/bin/env bash
# With SnakeYAML Engine 3.2 in place of 3.0.1, Jackson 3 writes U+007F into YAML as it is, and kubectl refuses the file.
#
# Versions: jackson-dataformat-yaml 3.2.4, which brings snakeyaml-engine 3.0.1, with that and with 3.2; kubectl 1.20.2 as in
# Debian 12.
# Input: a ConfigMap with a text that has U+007F in it, as what is recorded from terminals does.
# Seen: with 3.0.1 the character is escaped ("\x7f"), and kubectl reads the file. With 3.2 it stands raw between double
# quotes, which YAML 1.2 allows and YAML 1.1 does not; kubectl ends with an error. No code of Jackson's or of the program
# changes: a dependency that wants the newer engine is enough.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

apt-get download kubernetes-client=1.20.5+really1.20.2-1.1+deb12u1 > apt.log 2>&1
dpkg --extract kubernetes-client_*.deb kubectl

cat > Write.java <<'JAVA'
import java.util.Map;
import tools.jackson.dataformat.yaml.YAMLMapper;

class Write {
    public static void main(String[] args) {
        System.out.print(new YAMLMapper().writeValueAsString(Map.of("apiVersion", "v1", "kind", "ConfigMap",
                "metadata", Map.of("name", "a"), "data", Map.of("a", "x" + (char) 0x7f + "y"))));
    }
}
JAVA

with_engine() {
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
  java -cp "$1/*" Write.java > "$1.yaml" 2> java.log
  kubectl/usr/bin/kubectl label --local -f "$1.yaml" x=y -o name 2> kubectl.log || grep --only-matching 'control characters.*' kubectl.log
}

seen="$(with_engine 3.0.1); $(with_engine 3.2)"
echo "3.0.1; 3.2: $seen"
[ "$seen" = 'configmap/a; control characters are not allowed' ]
