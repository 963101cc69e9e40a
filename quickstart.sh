#!/usr/bin/env bash
# From a fresh checkout to a first search: installs what is missing, builds the program, indexes the sample texts and
# searches them.  With --serve it ends with the page open to be looked at, until ctrl-C.
set -euo pipefail
cd "$(dirname "$0")"

.ci/install-packages
cmake --preset release >/dev/null
cmake --build --preset release

hankehaku=build/release/hankehaku
export HANKEHAKU_DB=build/samples-index
"$hankehaku" index --rebuild corpus/samples
if [ "${1:-}" = --serve ]; then
    exec "$hankehaku" serve --quiet
fi
"$hankehaku" search --color always --facet maakunta --facet tila --limit 3 "pitkäaikaistyöttömien valmennus"

cat <<END

The program is $hankehaku, the index of the sample texts $HANKEHAKU_DB.  Try:
  $hankehaku search --db $HANKEHAKU_DB kauppias
  ./quickstart.sh --serve
  $hankehaku facets --db $HANKEHAKU_DB maahanmuuttaja
  $hankehaku --help
END
