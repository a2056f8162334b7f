#!/bin/sh
# Fetches Graphviz, compiled to WebAssembly by viz-js, into the resources of Cahier. Run it from the
# top of the repository to take another version: change VERSION and INTEGRITY, which is what
# "npm view @viz-js/viz@VERSION dist.integrity" prints. Needs npm, tar and openssl.
set -eu
VERSION=3.31.0
INTEGRITY=sha512-r7zlQdRvcwvIpjHGgs+KNWHeE/P5/Dq7k8ZAKaMCbZqomxCBJV78gVuQYaHzFVca+kB0mX0fMW9UFevCOBG50A==
target=src/main/resources/dev/cahier/diagram/graphviz
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm pack --silent --pack-destination "$folder" "@viz-js/viz@$VERSION" >/dev/null
archive=$folder/viz-js-viz-$VERSION.tgz
found=sha512-$(openssl dgst -sha512 -binary "$archive" | openssl base64 -A)
[ "$found" = "$INTEGRITY" ] || { echo "the archive is $found, not $INTEGRITY" >&2; exit 1; }
tar -xzf "$archive" -C "$folder" package/dist/viz-global.js
cp "$folder/package/dist/viz-global.js" "$target/viz-global.js"
