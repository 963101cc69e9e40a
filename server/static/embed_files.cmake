# Turns files into a C++ source, so that no path of a request reaches the disk.
# Usage: cmake -DOUTPUT=file.cpp -DFOLDER=folder "-DFILES=a.css;b.js" -P embed_files.cmake
set(source "#include \"server/static/static_files.h\"\n\n#include <array>\n\nnamespace hankehaku::server {\n\n")
string(APPEND source "std::span<const StaticFile> static_files() {\n    static constexpr std::array files{\n")
foreach(name IN LISTS FILES)
    file(READ "${FOLDER}/${name}" text)
    string(APPEND source "        StaticFile{\"${name}\", R\"file(${text})file\"},\n")
endforeach()
string(APPEND source "    };\n    return files;\n}\n\n}  // namespace hankehaku::server\n")
file(WRITE "${OUTPUT}" "${source}")
