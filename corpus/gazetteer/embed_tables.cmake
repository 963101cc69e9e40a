# Turns the tables of the gazetteer into a C++ source, so that nothing is read from disk at run time.
# Usage: cmake -DOUTPUT=file.cpp -DTABLES=a.tsv,b.tsv -P embed_tables.cmake
# The table `a.tsv` becomes the function `std::string_view hankehaku::tables::a()`.
string(REPLACE "," ";" tables "${TABLES}")
set(source "#include \"corpus/gazetteer/embedded_tables.h\"\n\nnamespace hankehaku::tables {\n")
foreach(table IN LISTS tables)
    get_filename_component(name "${table}" NAME_WE)
    file(READ "${table}" text)
    string(APPEND source "\nstd::string_view ${name}() {\n    return R\"table(${text})table\";\n}\n")
endforeach()
string(APPEND source "\n}  // namespace hankehaku::tables\n")
file(WRITE "${OUTPUT}" "${source}")
