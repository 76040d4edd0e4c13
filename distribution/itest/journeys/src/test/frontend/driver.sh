#!/usr/bin/env bash
# Lays out the folder that Playwright for Java expects of -Dplaywright.cli.dir: the machine's own node, and the npm
# package playwright-core. Does nothing when the lock file did not change.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
target=$1
if cmp -s "$here/package-lock.json" "$target/package-lock.json" && [ -e "$target/package/cli.js" ]; then
  exit 0
fi
rm -rf "$target"
mkdir -p "$target"
cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$target/"
(cd "$target" && npm ci --ignore-scripts --no-audit --no-fund)
ln -s node_modules/playwright-core "$target/package"
ln -s "$(command -v node)" "$target/node"
