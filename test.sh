#!/usr/bin/env bash
# Builds a preset and runs all tests: ./test.sh [dev|asan|tsan|tidy]; with tidy the build is the test.
# Installs the Debian packages it needs.
set -euo pipefail
cd "$(dirname "$0")"
preset=${1:-dev}

packages=developer
[ "$preset" != tidy ] || packages=tidy
.ci/install-packages "$packages"
cmake --preset "$preset"
cmake --build --preset "$preset"
[ "$preset" = tidy ] || ctest --preset "$preset"
