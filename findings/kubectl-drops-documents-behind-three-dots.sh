#!/usr/bin/env bash
# kubectl drops a document that follows the end marker "..." without "---", and says nothing.
#
# Versions: kubectl 1.20.2 as in Debian 12 (that of 1.36 cuts a stream at "---" alone, too, and reads one document of each
# part).
# Input: two ConfigMaps with a line "..." between them, which YAML 1.2 allows (a bare document behind a document suffix).
# Seen: kubectl reads the first and ends with exit code 0. With "---" in the same place it reads both. What is behind the
# dots need not even be YAML.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

apt-get download kubernetes-client=1.20.5+really1.20.2-1.1+deb12u1 > apt.log 2>&1
dpkg --extract kubernetes-client_*.deb kubectl

map='apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s}\n'
printf "$map...\n$map" first second > dots.yaml
printf "$map---\n$map" first second > hyphens.yaml
printf "$map...\n%%s" first '}{ no YAML' > nonsense.yaml

kubectl_reads() { kubectl/usr/bin/kubectl label --local -f "$1" x=y -o name | paste --serial --delimiters=' '; }
seen="$(kubectl_reads dots.yaml); $(kubectl_reads hyphens.yaml); $(kubectl_reads nonsense.yaml)"
echo "dots; hyphens; dots before nonsense: $seen"
[ "$seen" = 'configmap/first; configmap/first configmap/second; configmap/first' ]
