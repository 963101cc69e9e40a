#!/usr/bin/env bash
# fresh_machine.sh [bookworm|trixie]: the README's two commands on a machine that has nothing.
#
# Builds a minimal Debian root of that suite (default: bookworm) from this machine's own apt sources, puts the last commit of
# this checkout into it, and runs ./quickstart.sh and ./test.sh there as root.  The exit status is theirs, or 77 and a reason
# where such a root cannot be built: it takes root, mmdebstrap and the right to mount.  The root is removed at the end, also
# when the run is interrupted.
#
# In the root there are no real texts, and the tests that want them say "skipped".  HANKEHAKU_SHARED=FOLDER shows it to them.
set -euo pipefail

suite=${1:-bookworm}
source=$(cd "$(dirname "$0")/../.." && pwd)
checkout="git -c safe.directory=$source -C $source"
work='' machine=''

skip() {
    echo "skipped: no fresh Debian $suite here: $1"
    exit 77
}

clean_up() {
    if [ -n "$machine" ]; then
        kill -KILL "$machine" 2>/dev/null || true
        wait "$machine" 2>/dev/null || true
    fi
    [ -z "$work" ] || rm -rf --one-file-system "$work"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# on_its_own COMMAND...: with processes and mounts of its own, which all end with it.  In the background, since only then
# does this script hear a signal meanwhile; and under job control, since otherwise the command would not hear SIGINT.
on_its_own() {
    local outcome=0
    set -m
    unshare --mount --pid --fork --kill-child --mount-proc "$@" </dev/null &
    machine=$!
    set +m
    wait "$machine" || outcome=$?
    machine=''
    return "$outcome"
}

# The Debian archives that this machine uses, for the other suite.
apt_sources() {
    local here
    here=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
    # shellcheck disable=SC2016 # apt's own variables
    apt-get indextargets --no-release-info --format 'deb $(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
        sed -n -E "s/^(deb [^ ]+ )$here([-\/][^ ]+)? /\1$suite\2 /p" | sort -u
}

# How this machine reaches them.
apt_settings() { apt-config dump | grep -E '^Acquire::(https?::|Check-|Retries)' || true; }
proxies() { env | grep -E -i '^(http|https|no)_proxy=' || true; }

build_root() {
    [ "$(id -u)" -eq 0 ] || skip "not root"
    command -v mmdebstrap >/dev/null || skip "no mmdebstrap"
    $checkout rev-parse --quiet --verify HEAD >/dev/null || skip "not a checkout"
    unshare --mount --pid --fork --mount-proc true 2>/dev/null || skip "no right to mount"
    work=$(mktemp -d)
    chmod 755 "$work"
    apt_sources >"$work/debian.list"
    [ -s "$work/debian.list" ] || skip "no Debian archive among the apt sources"
    apt_settings >"$work/settings"
    on_its_own mmdebstrap --mode=root --variant=minbase --aptopt="$work/settings" "$suite" "$work/root" \
        "$work/debian.list" >"$work/log" 2>&1 || skip "$(tail -n 1 "$work/log")"
}

furnish_root() {
    [ ! -e /etc/hosts ] || cp /etc/hosts "$work/root/etc/hosts"
    mkdir "$work/root/hankehaku" "$work/root/shared"
    $checkout archive HEAD | tar -x -C "$work/root/hankehaku"
    [ -n "${HANKEHAKU_SHARED:-}" ] || rmdir "$work/root/shared"
    # As Debian's images of containers have it: a root that is thrown away need not survive a loss of power.
    echo force-unsafe-io >"$work/root/etc/dpkg/dpkg.cfg.d/unsafe-io"
}

# shellcheck disable=SC2016 # for the shell inside
run_the_two_commands() {
    mapfile -t proxies < <(proxies)
    on_its_own sh -euc '
        mount -t proc proc "$1/proc"
        mount --rbind /sys "$1/sys"
        mount --rbind /dev "$1/dev"
        [ -z "${HANKEHAKU_SHARED:-}" ] || mount --bind -o ro "$HANKEHAKU_SHARED" "$1/shared"
        root=$1
        shift
        exec chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb "$@" \
            sh -c "cd /hankehaku && ./quickstart.sh && ./test.sh"
        ' sh "$work/root" "${proxies[@]}"
}

build_root
furnish_root
echo "On a fresh Debian $suite: ./quickstart.sh and ./test.sh of $($checkout rev-parse --short HEAD)"
run_the_two_commands
