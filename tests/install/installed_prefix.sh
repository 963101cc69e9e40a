#!/usr/bin/env bash
# installed_prefix.sh SOURCE BUILD: what `cmake --install` puts into a folder is enough for other projects.
set -euxo pipefail
. "$(dirname "$0")/consumer.sh"
a_folder

cmake --install "$2" --prefix "$folder/prefix" >/dev/null
mkdir "$folder/work"
consume "$1" "$folder/prefix" "$folder/work"
