#include "corpus/reading/source_name.h"

#include "corpus/text/utf8_text.h"

namespace hankehaku {

std::string source_name(const std::filesystem::path& path) {
    std::string name = with_damage_replaced(path.native());
    for (char& c : name)
        if (static_cast<unsigned char>(c) < 0x20 || c == '\x7F') c = '?';
    return name;
}

}  // namespace hankehaku
