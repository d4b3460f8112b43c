#!/usr/bin/env bash
# In kubectl, a merge key overrides an explicit key that stands before it; in other readers the explicit key wins.
#
# Versions: kubectl 1.20.2 as in Debian 12 (its YAML reader goes through the entries of a mapping in order; so does that of
# 1.36); org.yaml:snakeyaml 2.6.
# Input: a mapping with "color: explicit" followed by a merge key whose mapping has "color: merged".
# Seen: kubectl reads merged, SnakeYAML reads explicit, as the description of the merge key has it. With the merge key
# first, both read explicit.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

mvn --quiet --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
  -Dartifact=org.yaml:snakeyaml:2.6 -DoutputDirectory=lib
apt-get download kubernetes-client=1.20.5+really1.20.2-1.1+deb12u1 > apt.log 2>&1
dpkg --extract kubernetes-client_*.deb kubectl

head='apiVersion: v1
kind: ConfigMap
metadata:
  name: a
  annotations: &defaults
    color: merged
data:'
printf '%s\n  color: explicit\n  <<: *defaults\n' "$head" > last.yaml
printf '%s\n  <<: *defaults\n  color: explicit\n' "$head" > first.yaml

cat > Read.java <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

class Read {
    public static void main(String[] args) throws Exception {
        Map<String, Map<String, String>> read = new Yaml().load(Files.readString(Path.of(args[0])));
        System.out.print(read.get("data").get("color"));
    }
}
JAVA

kubectl_reads() { kubectl/usr/bin/kubectl label --local -f "$1" x=y -o 'jsonpath={.data.color}'; }
snakeyaml_reads() { java -cp 'lib/*' Read.java "$1"; }
seen="$(kubectl_reads last.yaml) $(snakeyaml_reads last.yaml) $(kubectl_reads first.yaml) $(snakeyaml_reads first.yaml)"
echo "merge key last: kubectl, SnakeYAML; first: kubectl, SnakeYAML: $seen"
[ "$seen" = "merged explicit explicit explicit" ]
