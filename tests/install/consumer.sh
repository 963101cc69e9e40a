# For the tests beside this file: what a project outside this tree does with an installed hankehaku.

# says PATTERN COMMAND...: the command succeeds, and a line of what it prints matches.
says() {
    local pattern=$1 output
    shift
    output=$("$@")
    grep -q -e "$pattern" <<<"$output"
}

# refused COMMAND...: what the command says on its way to its failure.
refused() { if "$@" 2>&1; then return 1; fi; }

# consume SOURCE PREFIX WORK: builds programs against the library below PREFIX with CMake and with pkg-config, in the
# empty folder WORK, and runs them, the installed program and the Python example.
consume() {
    local source=$1 prefix=$2 work=$3 libraries program
    libraries=$(dirname "$(find "$prefix" -name libhankehaku.so.0)")
    program=$prefix/bin/hankehaku

    says '^44 added' "$program" index --db "$work/index" "$source/corpus/samples"
    says 'S99' "$program" search --db "$work/index" työpaja

    # A mail is read, and a workbook written, by a part that is loaded then, and not before; a library without its parts
    # says so and takes no more.
    local mail=$work/mail.eml parts=("$libraries"/hankehaku-*)
    { printf 'From: a@b.example\nSubject: a\nDate: 1 Jan 2020\n\n'; cat "$source"/corpus/samples/S99001.txt; } >"$mail"
    says '^1 added' "$program" index --db "$work/mail-index" "$mail"
    "$program" search --db "$work/index" --output "$work/hits.xlsx" työpaja
    says 'Microsoft\|Excel\|Zip' file "$work/hits.xlsx"
    if ldd "$program" "$libraries/libhankehaku.so.0" | grep -E 'gmime|poppler|raptor|xlsxwriter'; then return 1; fi
    mv "${parts[0]}" "$work/parts"
    says 'a part of hankehaku cannot be loaded' refused "$program" index --db "$work/index" "$mail"
    says 'a part of hankehaku cannot be loaded' refused "$program" search --db "$work/index" --format xlsx työpaja
    says '^projects *44' "$program" info --db "$work/index"
    mv "$work/parts" "${parts[0]}"

    cp -r "$source/docs/examples" "$work/consumer"
    cmake -S "$work/consumer" -B "$work/build" -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_BUILD_TYPE=Debug >"$work/log"
    grep -q "^hankehaku_DIR:PATH=$prefix" "$work/build/CMakeCache.txt"
    cmake --build "$work/build" --target search search_c >>"$work/log"
    says '^1\. S99' "$work/build/search" "$work/index" työpaja
    says '"rank":1' "$work/build/search_c" "$work/index" '{"query": "työpaja", "limit": 1}'

    export PKG_CONFIG_PATH=$libraries/pkgconfig LD_LIBRARY_PATH=$libraries PYTHONUTF8=1
    # shellcheck disable=SC2046 # several words are meant
    c++ -std=c++20 -o "$work/by_pkg_config" "$work/consumer/search.cpp" $(pkg-config --cflags --libs hankehaku)
    says '^1\. S99' "$work/by_pkg_config" "$work/index" työpaja
    # An older standard is named before anything else goes wrong.
    local errors
    # shellcheck disable=SC2046
    errors=$(c++ -std=c++17 -fsyntax-only "$work/consumer/search.cpp" $(pkg-config --cflags hankehaku) 2>&1 || true)
    grep -q 'hankehaku needs C++20' <<<"$(grep -m 1 'error:' <<<"$errors")"
    says '^X1 Polku työhön$' python3 "$work/consumer/search.py" "$work/python-index" polku

    says 'find projects by words' man --manpath="$prefix/share/man" hankehaku-search
    grep -q '_hankehaku' "$prefix/share/bash-completion/completions/hankehaku"
}

# a_folder: a new folder that is removed at the end.
a_folder() {
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
}
