#!/usr/bin/env bash
# Runs the tests of the fast loops on older processors, which qemu emulates: one without AVX-512, one without AVX2 and FMA.
# An instruction that such a processor doesn't have ends the run. Needs qemu-user, and the tests built.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v qemu-x86_64 >/dev/null; then
  echo "make processors needs qemu's user mode: on Debian and Ubuntu, apt-get install qemu-user" >&2
  exit 1
fi
tests=.build/debug/attnlabPackageTests.xctest
[ -e "$tests" ] || { echo "there are no tests; swift build --build-tests makes them" >&2; exit 1; }

# ProductKernelTests isn't run on the first: for a number that vfmadd231ss reads qemu 7.2 reads three more, and those tests have
# memory that may not be touched behind the last.
run() {
  echo "$1:"
  qemu-x86_64 -cpu "$1" "$tests" --testing-library swift-testing --filter "TensorsTests\.($2)" 2>&1 |
    grep -v "TCG doesn't support" | tail -1
}
run Haswell 'RowKernelTests|LargeProductTests'
run Nehalem 'RowKernelTests|LargeProductTests|ProductKernelTests'
