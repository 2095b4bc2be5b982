#!/usr/bin/env bash
# Finds the toolchain, and installs the system packages that are missing, saying which.
set -euo pipefail

if ! command -v swift >/dev/null; then
  echo "attnlab needs a Swift 6 toolchain: no swift is on the PATH; install one from swift.org" >&2
  exit 1
fi

have() { printf '#include <%s>\n' "$1" | cc -E -x c - >/dev/null 2>&1 || printf '#include <%s>\n' "$1" | clang -E -x c - >/dev/null 2>&1; }

missing=()
have histedit.h || missing+=(libedit-dev)
have cmark-gfm.h || missing+=(libcmark-gfm-dev)
have cmark-gfm-core-extensions.h || missing+=(libcmark-gfm-extensions-dev)
have zip.h || missing+=(libzip-dev)
have seccomp.h || missing+=(libseccomp-dev)
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "attnlab needs libedit, cmark-gfm, libzip and libseccomp with their headers; they come from your system's packages:" >&2
  echo "on Fedora libedit-devel, cmark-gfm-devel, libzip-devel and libseccomp-devel" >&2
  exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "attnlab needs ${missing[*]}, and there is no sudo to install them with; as root, run:" >&2
    echo "  apt-get install ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi
echo "installing ${missing[*]}"
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
