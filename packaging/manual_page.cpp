// Makes a page of the manual whole: `manual_page PAGE > WHOLE`.  Where the page says `.\" @filters@` come the options
// of all facets, where it says `.\" @columns@` all columns, so that no page has a list of its own.

#include "hankehaku/facet.h"
#include "hankehaku/funding_class.h"
#include "hankehaku/project_fields.h"

#include <array>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>

namespace {

using namespace hankehaku;

/// Text as roff takes it in every locale.
std::string roff(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> escapes{{{"-", "\\-"},
                                                                                     {"\"", "\\[dq]"},
                                                                                     {"ä", "\\[:a]"},
                                                                                     {"ö", "\\[:o]"},
                                                                                     {"å", "\\[oa]"},
                                                                                     {"Ä", "\\[:A]"},
                                                                                     {"Ö", "\\[:O]"},
                                                                                     {"Å", "\\[oA]"},
                                                                                     {"€", "\\[Eu]"},
                                                                                     {"–", "\\[en]"}}};
    std::string result;
    while (!text.empty()) {
        std::string_view written = text.substr(0, 1);
        std::size_t length = 1;
        for (const auto& [character, escape] : escapes) {
            if (!text.starts_with(character)) continue;
            written = escape;
            length = character.size();
        }
        result += written;
        text.remove_prefix(length);
    }
    return result;
}

void print_filters() {
    for (const FacetInfo& facet : facet_table) {
        std::cout << ".TP\n.BR \\-\\-" << roff(facet.name);
        if (facet.name != facet.english) std::cout << " \", \" \\-\\-" << roff(facet.english);
        std::cout << " \" \\fIVALUE\\fP\"\n" << roff(facet.help) << ".\n";
        if (facet.kind != FacetKind::funding_class) continue;
        std::cout << "The classes are";
        for (const std::string_view name : funding_classes())
            std::cout << (name == funding_classes().front() ? "\n" : ",\n") << roff(name);
        std::cout << ".\n";
    }
}

void print_columns() {
    bool first = true;
    for (const ProjectField& field : project_fields) {
        if (field.column.empty()) continue;
        std::cout << (first ? "" : ",\n") << roff(field.column);
        first = false;
    }
    std::cout << ",\nscore, rank, summary (section 3), target (section 4) and report (section 9).\n";
}

}  // namespace

int main(int argc, char** argv) {
    std::ifstream page(argc == 2 ? argv[1] : "");
    if (!page) {
        std::cerr << "usage: manual_page PAGE\n";
        return 2;
    }
    for (std::string line; std::getline(page, line);) {
        if (line == ".\\\" @filters@")
            print_filters();
        else if (line == ".\\\" @columns@")
            print_columns();
        else
            std::cout << line << '\n';
    }
}
