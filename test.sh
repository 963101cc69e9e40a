#!/usr/bin/env bash
# Builds the developer preset and runs all tests: ./test.sh [preset]
# Installs the Debian packages it needs.
set -euo pipefail
cd "$(dirname "$0")"
preset=${1:-dev}

.ci/install-packages developer
cmake --preset "$preset"
cmake --build --preset "$preset"
ctest --preset "$preset"
