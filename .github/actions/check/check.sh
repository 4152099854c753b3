#!/usr/bin/env bash
# The step of the action: needs SHAPEWRIGHT, FORMAT, ARGUMENTS, PATHS and OUTPUT.
set -euo pipefail

# Both are lists of words, in which patterns are left to the command.
set -f
# shellcheck disable=SC2206
words=($ARGUMENTS $PATHS)
if [[ -n ${OUTPUT:-} ]]; then
    "$SHAPEWRIGHT" check --format "$FORMAT" "${words[@]}" >"$OUTPUT"
else
    "$SHAPEWRIGHT" check --format "$FORMAT" "${words[@]}"
fi
