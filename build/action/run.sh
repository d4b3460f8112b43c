#!/usr/bin/env bash
# What the GitHub Action does. Inputs are variables of the environment, so that none of them is ever read as a script.
set -euo pipefail

jar=${WAYBILL_JAR:-}
if [ -z "$jar" ]; then
  jar=$RUNNER_TEMP/waybill-$WAYBILL_VERSION.jar
  curl --fail --location --silent --show-error --retry 3 --output "$jar" \
    "https://repo.maven.apache.org/maven2/io/waybill/waybill-cli/$WAYBILL_VERSION/waybill-cli-$WAYBILL_VERSION-all.jar"
fi
read -r -a arguments <<< "${WAYBILL_ARGUMENTS:-}"

waybill() { # FORMAT
  java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$jar" "$WAYBILL_COMMAND" --format "$1" "${arguments[@]}"
}

if [ "$WAYBILL_COMMAND" = diff ]; then
  report=${RUNNER_TEMP:-.}/waybill-diff.md
  code=0
  waybill markdown > "$report" || code=$?
  [ "$code" -lt 2 ] || exit "$code"
  echo "report=$report" >> "$GITHUB_OUTPUT"
  cat "$report" >> "$GITHUB_STEP_SUMMARY"
  if [ "${WAYBILL_COMMENT:-false}" = true ]; then
    gh pr comment "$PULL_REQUEST" --edit-last --create-if-none --body-file "$report"
  fi
  exit "$code"
fi

if [ -n "${WAYBILL_SARIF:-}" ]; then
  mkdir -p "$(dirname "$WAYBILL_SARIF")"
  code=0
  waybill sarif > "$WAYBILL_SARIF" || code=$?
  [ "$code" -lt 2 ] || exit "$code"
fi
waybill github
