#!/usr/bin/env bash
# Makes an environment of Python with the libraries of requirements.txt, as far as they can be had; says which can't.
#
#     Scripts/peers/set_up.sh FOLDER
#
# ATTNLAB_PEERS_WITHOUT="torch openvino" leaves some out. Nothing is asked of the network if all are there.
set -uo pipefail

folder=$1
requirements=$(dirname "$0")/requirements.txt
python=$folder/bin/python

if ! [ -x "$python" ]; then
  if ! command -v python3 >/dev/null; then
    echo "there is no python3, so that nothing is compared with other libraries"
    exit 1
  fi
  if ! python3 -m venv "$folder" 2>/dev/null; then
    rm -rf "$folder"
    echo "python3 makes no environment (on Debian it needs python3-venv), so that nothing is compared with other libraries"
    exit 1
  fi
fi

there=$("$python" -m pip list --format=freeze --disable-pip-version-check 2>/dev/null)
status=0
while read -r wanted; do
  [[ -z $wanted || $wanted == \#* ]] && continue
  name=${wanted%%==*}
  [[ " ${ATTNLAB_PEERS_WITHOUT:-} " == *" $name "* ]] && continue
  grep -qiFx "$wanted" <<<"$there" && continue
  echo "fetching $wanted" >&2
  [ "$name" = torch ] && [ "$(uname -sm)" = "Linux x86_64" ] &&
    echo "torch for Linux brings CUDA's libraries with it: 3 GB to fetch, 5 GB on the disk" >&2
  if ! reason=$("$python" -m pip install --quiet --disable-pip-version-check --retries 1 --timeout 20 "$wanted" 2>&1); then
    echo "$wanted can't be had: $(grep -m 1 -i error <<<"$reason" | cut -c 1-160)"
    status=1
  fi
done <"$requirements"
exit $status
