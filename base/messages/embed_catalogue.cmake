# Turns the tables of a catalogue into a C++ source, so that nothing is read from disk at run time.
# Usage: cmake -DOUTPUT=file.cpp -DHEADER=header.h -DNAMESPACE=a::b -DFUNCTION=name -DFOLDER=folder -P embed_catalogue.cmake
# The result defines `const hankehaku::Catalogue& a::b::name()`, which the header declares.
set(source "#include \"${HEADER}\"\n\n#include \"hankehaku/messages.h\"\n\nnamespace ${NAMESPACE} {\n")
string(APPEND source "\nconst hankehaku::Catalogue& ${FUNCTION}() {\n    static constexpr hankehaku::Catalogue catalogue({")
foreach(language fi sv en)  # the order of Language
    file(READ "${FOLDER}/${language}.tsv" text)
    string(APPEND source "\n        R\"table(${text})table\",")
endforeach()
string(APPEND source "\n    });\n    return catalogue;\n}\n\n}  // namespace ${NAMESPACE}\n")
file(WRITE "${OUTPUT}" "${source}")
