#!/bin/sh
# Lists the addresses that Hugo gives the pages and files of a site:
#   list-addresses.sh HUGO SITE > SITE/addresses.txt
set -e
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
"$1" --source "$2" --destination "$out" --cacheDir "$out/.cache" --quiet --noBuildLock
cd "$out"
find . -type f ! -path './.cache/*' | sed -e 's|^\.||' -e 's|/index\.html$|/|' | LC_ALL=C sort
