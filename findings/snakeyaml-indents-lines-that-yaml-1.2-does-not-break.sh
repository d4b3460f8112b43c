#!/usr/bin/env bash
# A text with a line separator (U+2028) gains two spaces on its way from SnakeYAML to a reader of YAML 1.2, silently.
#
# Versions: snakeyaml 2.6, snakeyaml-engine 3.2 (by the same authors), jackson-dataformat-yaml 3.2.4.
# Input: a map with one text of three characters, the second of which is U+2028. It comes in texts that are copied from
# web pages and JSON.
# Seen: SnakeYAML writes a literal block (|-), breaks the line at U+2028, and indents what follows by two spaces. YAML 1.1
# has U+2028 for a line break, so SnakeYAML reads its own text back. YAML 1.2 has it for a character like any other, so
# that the two spaces belong to the text: SnakeYAML Engine and Jackson 3 read five characters.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.yaml</groupId><artifactId>snakeyaml</artifactId><version>2.6</version></dependency>
    <dependency><groupId>org.snakeyaml</groupId><artifactId>snakeyaml-engine</artifactId><version>3.2</version></dependency>
    <dependency><groupId>tools.jackson.dataformat</groupId><artifactId>jackson-dataformat-yaml</artifactId><version>3.2.4</version></dependency>
  </dependencies>
</project>
POM
mvn --quiet --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib

cat > Separator.java <<'JAVA'
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.dataformat.yaml.YAMLMapper;

class Separator {
    public static void main(String[] args) {
        String text = "x\u2028y";
        String yaml = new Yaml().dump(Map.of("a", text));
        Map<String, String> snake = new Yaml().load(yaml);
        Map<?, ?> engine = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
        Map<?, ?> jackson = new YAMLMapper().readValue(yaml, Map.class);
        System.out.print("equal text: SnakeYAML " + snake.get("a").equals(text));
        System.out.print("; with two spaces: Engine " + engine.get("a").equals("x\u2028  y"));
        System.out.println(", Jackson 3 " + jackson.get("a").equals("x\u2028  y"));
    }
}
JAVA
seen=$(java -cp 'lib/*' Separator.java)
echo "$seen"
[ "$seen" = 'equal text: SnakeYAML true; with two spaces: Engine true, Jackson 3 true' ]
