#!/usr/bin/env bash
# Packs the command that was built for a target, as `cargo binstall` expects it:
# dist/shapewright-TARGET.tar.gz, on Windows .zip. Run from the root: archive.sh TARGET
set -euo pipefail

target=$1
name=shapewright-$target
folder=target/archive/$name
rm -rf "$folder"
mkdir -p "$folder" dist
cp codegen/cli/README.md LICENSE-APACHE LICENSE-MIT "$folder"
cp -r codegen/cli/man "$folder/man"
if [[ $target == *windows* ]]; then
    cp "target/$target/release/shapewright.exe" "$folder"
    (cd target/archive && 7z a -tzip "../../dist/$name.zip" "$name" >/dev/null)
else
    cp "target/$target/release/shapewright" "$folder"
    tar -czf "dist/$name.tar.gz" -C target/archive "$name"
fi
