#!/usr/bin/env bash
# Reads the articles once and writes everything from that one report: the JSON, the page, SARIF, the summary, the
# annotations. Leaves with the status of `crosscheck`: 1 for findings named by FAIL_ON, 2 for what cannot be read.
set -euo pipefail
: "${CROSSCHECK:=crosscheck}" "${PATHS:?name the folders of articles}" "${FAIL_ON:=contradiction}"
: "${BASELINE:=}" "${SARIF:=}" "${PAGE:=}" "${GITHUB_OUTPUT:=/dev/null}" "${GITHUB_STEP_SUMMARY:=/dev/null}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

read -r -a paths <<<"$PATHS"
known=()
[ -z "$BASELINE" ] || known=(--baseline "$BASELINE")
outputs=(--output "$work/report.json" --output "$work/report.md")
[ -z "$SARIF" ] || outputs+=(--output "$SARIF")
[ -z "$PAGE" ] || outputs+=(--output "$PAGE")

status=0
"$CROSSCHECK" report "${paths[@]}" "${known[@]}" "${outputs[@]}" --fail-on "$FAIL_ON" --no-progress || status=$?
[ "$status" -le 1 ] || exit "$status"
"$CROSSCHECK" report --from "$work/report.json" --format github
count=$( ("$CROSSCHECK" check --from "$work/report.json" --fail-on contradiction --quiet --color never || true) | wc -l)
cat "$work/report.md" >>"$GITHUB_STEP_SUMMARY"
{ echo "sarif-file=$SARIF"; echo "contradictions=$((count))"; } >>"$GITHUB_OUTPUT"
exit "$status"
