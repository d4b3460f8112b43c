#!/bin/sh
# Waybill in one file: this script, and behind it the jar that it runs. Start it as a program, or with "java -jar".
#
# Java starts slowly because it loads and links every class anew. The first run therefore has a second, quiet Java write
# an archive of the loaded classes to the cache folder; later runs map it into memory. It belongs to one file of Waybill
# and one Java, and is written anew when either changes. Without a cache folder that can be written everything works,
# and starts slowly.
#
# JAVA_HOME      the Java to use; else the one on the path
# JAVA_OPTS      options for it
# WAYBILL_CACHE  the cache folder; else waybill below XDG_CACHE_HOME or ~/.cache
#
# A program that a shell starts takes as long as a good part of the work itself, so none is started before Java.

set -f

# The first program named java in a list of folders with colons between them.
find_java() {
  IFS=:
  for folder in $1; do
    java=${folder:-.}/java
    [ -f "$java" ] && [ -x "$java" ] && break
    java=
  done
  unset IFS
}

absolute() {
  case $1 in
    /*) absolute=$1 ;;
    *) absolute=$PWD/$1 ;;
  esac
}

if [ -n "$JAVA_HOME" ]; then
  find_java "$JAVA_HOME/bin"
else
  find_java "$PATH"
fi
if [ -z "$java" ]; then
  echo 'error: There is no Java here; install a JDK 17 or newer, or set JAVA_HOME' >&2
  exit 2
fi
absolute "$java"
java=$absolute
absolute "$0"
self=$absolute
archive=${WAYBILL_CACHE:-${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/waybill}$self$java

# Good for a short life: one thread that collects garbage, and young objects in little memory; no compiler that
# takes long, which puts few methods into others; no file of counters.
short='-XX:+UseSerialGC -Xmn64m -XX:TieredStopAtLevel=1 -XX:C1MaxInlineSize=15 -XX:C1MaxInlineLevel=3 -XX:-UsePerfData'
if [ -d /sys/kernel/mm/transparent_hugepage ]; then
  short="$short -XX:+UseTransparentHugePages" # fewer pages for the system to hand out; an option of Linux alone
fi

sample() {
  cat <<'YAML'
apiVersion: apps/v1
kind: Deployment
metadata: {name: a, namespace: a}
spec:
  selector: {matchLabels: {app: a}}
  template:
    metadata: {labels: {app: a}}
    spec:
      containers:
      - name: a
        image: a:1
        ports: [{containerPort: 80}]
        env: [{name: A, value: "1"}]
        resources: {requests: {cpu: 50m, memory: 100Mi}}
        readinessProbe: {httpGet: {path: /, port: 80}}
        volumeMounts: [{name: a, mountPath: /a}]
      volumes: [{name: a, emptyDir: {}}]
---
apiVersion: v1
kind: Service
metadata: {name: a, namespace: a}
spec: {selector: {app: b}, ports: [{port: 80}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: a, namespace: a}
spec: {rules: [{host: a.example.com, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: a, port: {number: 80}}}}]}}]}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: a, namespace: a, lable: a}
data: {a: b}
---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: as.a.example.com}
spec:
  group: a.example.com
  names: {kind: A, plural: as}
  scope: Namespaced
  versions:
  - name: v1
    served: true
    storage: true
    schema:
      openAPIV3Schema:
        type: object
        properties:
          spec:
            type: object
            properties: {min: {type: integer}, max: {type: integer}, name: {type: string, maxLength: 9}}
            x-kubernetes-validations:
            - {rule: "self.min <= self.max && !self.name.startsWith('x')", messageExpression: "'at most ' + string(self.max)"}
---
apiVersion: a.example.com/v1
kind: A
metadata: {name: a, namespace: a}
spec: {min: 2, max: 1, name: a}
YAML
}

# Writes the archive in one step, so that no run ever sees half of one, and seals it: one that changes later is damaged.
record() {
  # shellcheck disable=SC2086
  "$java" $short "$1=$archive.$$" -cp "$self" io.waybill.cli.Main validate "$archive.$$.yaml"
  [ $? -le 1 ] && [ -s "$archive.$$" ] && mv -f "$archive.$$" "$archive.$2" && touch -r "$archive.$2" "$archive.seal"
}

# Removes archives that no run has written anew for long, each with what lies beside it; nothing else in the folder.
sweep() {
  find "${archive%"$self$java"}" -name '*.seal' -mtime +90 -exec sh -c '
    for seal; do rm -f "${seal%seal}aot" "${seal%seal}jsa" "${seal%seal}self" "${seal%seal}java" "$seal"; done' sh {} +
}

# The archive and, to tell later whether it still fits, the times of the two files that it belongs to.
train() {
  umask 077
  set +f
  mkdir -p "${archive%/*}" || return
  find "$archive.lock" -mmin +10 -exec rmdir {} \;
  mkdir "$archive.lock" || return
  rm -f "$archive.aot" "$archive.jsa" "$archive.seal" "$archive.self" "$archive.java" "$archive".[0-9]*
  sample >"$archive.$$.yaml"
  record -XX:AOTCacheOutput aot || record -XX:ArchiveClassesAtExit jsa
  sweep
  rm -f "$archive.$$"*
  rmdir "$archive.lock"
  touch -r "$self" "$archive.self" && touch -r "$java" "$archive.java"
}

same_time() {
  [ -e "$1" ] && [ -e "$2" ] && ! [ "$1" -nt "$2" ] && ! [ "$1" -ot "$2" ]
}

# In the POSIX locale Java reads no file name with other letters than those of ASCII.
case ${LC_ALL:-${LC_CTYPE:-$LANG}} in
  '' | C | POSIX) export LC_ALL=C.UTF-8 ;;
esac

set -- -cp "$self" io.waybill.cli.Main "$@"
if same_time "$self" "$archive.self" && same_time "$java" "$archive.java" && same_time "$archive.aot" "$archive.seal"; then
  set -- "-XX:AOTCache=$archive.aot" "$@"
elif same_time "$self" "$archive.self" && same_time "$java" "$archive.java" && same_time "$archive.jsa" "$archive.seal"; then
  set -- "-XX:SharedArchiveFile=$archive.jsa" "$@"
else
  train </dev/null >/dev/null 2>&1 &
fi
# The JVM warns on standard output of an archive that it cannot use, which is no one's business.
# shellcheck disable=SC2086
exec "$java" -Xlog:disable -Xlog:all=error:stderr $short $JAVA_OPTS "$@"
