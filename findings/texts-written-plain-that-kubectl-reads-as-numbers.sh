#!/usr/bin/env bash
# Two Java writers put texts into YAML without quotes that kubectl takes for numbers.
#
# Versions: io.kubernetes:client-java 27.0.0 (its Yaml.dump); jackson-dataformat-yaml 2.22.3 with MINIMIZE_QUOTES and
# ALWAYS_QUOTE_NUMBERS_AS_STRINGS; kubectl 1.20.2 as in Debian 12.
# Input: a ConfigMap whose data holds the texts "1e1_0" and "0o17".
# Seen: both writers quote "1e10", and write 1e1_0 and 0o17 plain; kubectl reads these as 10000000000 and 15. The API
# server then refuses the ConfigMap, since its values have to be texts. Readers of YAML 1.1 and 1.2 take 1e1_0 for a text:
# kubectl takes underscores out before it looks for a number.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.kubernetes</groupId><artifactId>client-java</artifactId><version>27.0.0</version></dependency>
    <dependency><groupId>com.fasterxml.jackson.dataformat</groupId><artifactId>jackson-dataformat-yaml</artifactId><version>2.22.3</version></dependency>
  </dependencies>
</project>
POM
mvn --quiet --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib
apt-get download kubernetes-client=1.20.5+really1.20.2-1.1+deb12u1 > apt.log 2>&1
dpkg --extract kubernetes-client_*.deb kubectl

cat > Write.java <<'JAVA'
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.util.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

class Write {
    public static void main(String[] args) throws Exception {
        Map<String, String> data = new TreeMap<>(Map.of("a", "1e10", "b", "1e1_0", "c", "0o17"));
        V1ConfigMap configMap = new V1ConfigMap().apiVersion("v1").kind("ConfigMap")
                .metadata(new V1ObjectMeta().name("a")).data(data);
        Files.writeString(Path.of("client.yaml"), Yaml.dump(configMap));
        YAMLFactory factory = YAMLFactory.builder()
                .enable(Feature.MINIMIZE_QUOTES)
                .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build();
        Files.writeString(Path.of("jackson.yaml"), new ObjectMapper(factory).writeValueAsString(Map.of(
                "apiVersion", "v1", "kind", "ConfigMap", "metadata", Map.of("name", "a"), "data", data)));
    }
}
JAVA
java -cp 'lib/*' Write.java 2> java.log

for file in client.yaml jackson.yaml; do
  kubectl/usr/bin/kubectl label --local -f "$file" x=y -o json | tr -d ' \n' > read.json
  grep --quiet '"data":{"a":"1e10","b":10000000000,"c":15}' read.json || { echo "changed: $file"; cat "$file" read.json; exit 1; }
  echo "$file: 1e1_0 is read as 10000000000, 0o17 as 15"
done
