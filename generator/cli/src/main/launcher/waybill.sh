#!/bin/sh
# Waybill in one file: this script, and behind it the jar that it runs. Start it as a program, or with "java -jar".
#
# Java starts slowly because it loads and links every class anew. The first run therefore has a second, quiet Java write
# an archive of the loaded classes to the cache folder; later runs map it into memory. It belongs to one file of Waybill
# and one Java. Without a cache folder that can be written everything works, and starts slowly.
#
# JAVA_HOME      the Java to use; else the one on the path
# JAVA_OPTS      options for it
# WAYBILL_CACHE  the cache folder; else waybill below XDG_CACHE_HOME or ~/.cache

self=$(readlink -f -- "$0") || self=$0
java=$(command -v "${JAVA_HOME:+$JAVA_HOME/bin/}java") || {
  echo 'error: There is no Java here; install a JDK 17 or newer, or set JAVA_HOME' >&2
  exit 2
}
cache=${WAYBILL_CACHE:-${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/waybill}
archive=$cache/$(ls -lnL -- "$self" "$(readlink -f -- "$java")" | cksum | tr ' ' -)

# Good for a short life: one thread that collects garbage, and no compiler that takes long to make fast code.
short='-XX:+UseSerialGC -XX:TieredStopAtLevel=1'

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
YAML
}

# Writes the archive in one step, so that no run ever sees half of one.
record() {
  # shellcheck disable=SC2086
  sample | "$java" $short "$1=$archive.$$" -jar "$self" validate -
  [ -s "$archive.$$" ] && mv -f "$archive.$$" "$archive.$2"
}

train() {
  umask 077
  mkdir -p "$cache" || return
  find "$archive.lock" -mmin +10 -exec rmdir {} \;
  mkdir "$archive.lock" || return
  record -XX:AOTCacheOutput aot || record -XX:ArchiveClassesAtExit jsa
  find "$cache" -type f -mtime +90 -exec rm -f {} +
  rm -f "$archive.$$"*
  rmdir "$archive.lock"
}

set -- -jar "$self" "$@"
if [ -f "$archive.aot" ]; then
  set -- "-XX:AOTCache=$archive.aot" "$@"
elif [ -f "$archive.jsa" ]; then
  set -- "-XX:SharedArchiveFile=$archive.jsa" "$@"
else
  train </dev/null >/dev/null 2>&1 &
fi
# The JVM warns on standard output of an archive that it cannot use, which is no one's business.
# shellcheck disable=SC2086
exec "$java" -Xlog:disable -Xlog:all=error:stderr $short $JAVA_OPTS "$@"
