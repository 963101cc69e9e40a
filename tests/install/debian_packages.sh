#!/usr/bin/env bash
# debian_packages.sh SOURCE BUILD: the Debian packages that cpack makes hold what they should, need what they should, and
# are enough for other projects once they are unpacked.
set -euxo pipefail
. "$(dirname "$0")/consumer.sh"
a_folder

cpack --config "$2/CPackConfig.cmake" -G DEB -B "$folder/packages" >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
for name in libhankehaku0 libhankehaku-dev hankehaku; do
    package=$(echo "$folder"/packages/"${name}"_*.deb)
    dpkg-deb -x "$package" "$folder/root"
    [ "$(dpkg-deb -f "$package" Package)" = "$name" ]
    [ -s "$folder/root/usr/share/doc/$name/copyright" ]
    says '^# Changes' gzip -dc "$folder/root/usr/share/doc/$name/changelog.gz"
done
# With scripts of its own a package would stay behind as removed-but-configured.
dpkg-deb -e "$(echo "$folder"/packages/libhankehaku0_*.deb)" "$folder/control"
[ ! -e "$folder/control/postrm" ]
says 'ldconfig' cat "$folder/control/triggers"
needs() { says "$2" dpkg-deb -f "$(echo "$folder"/packages/"$1"_*.deb)" Depends; }
needs libhankehaku0 'libxapian30'
needs libhankehaku-dev 'libhankehaku0 (= '
needs hankehaku 'libhankehaku0 (= '
if grep -q '^HANKEHAKU_WITH_VOIKKO:BOOL=ON' "$2/CMakeCache.txt"; then
    needs libhankehaku0 'libvoikko1'
    needs hankehaku 'voikko-fi'
fi

# Every page that a manual page names, and the nightly job.
for page in query-language explain operation words; do
    [ -s "$folder/root/usr/share/doc/hankehaku/$page.md" ]
done
units=$(dirname "$(find "$folder/root" -name hankehaku-index.service)")
says '^ExecStart=/usr/bin/hankehaku index ' cat "$units/hankehaku-index.service"
service=$units/hankehaku.service
[ ! -e "$service" ] || says '^ExecStart=/usr/bin/hankehaku serve ' cat "$service"
says '^OnCalendar=' cat "$units/hankehaku-index.timer"

mkdir "$folder/work"
consume "$1" "$folder/root/usr" "$folder/work"
