#include "cli/terminal/ink.h"

namespace hankehaku::cli {
namespace {

std::string_view escape_sequence(Ink ink) {
    switch (ink) {
        case Ink::plain: return "";
        case Ink::strong: return "\x1b[1m";
        case Ink::heading: return "\x1b[1;36m";
        case Ink::quiet: return "\x1b[2m";
        case Ink::match: return "\x1b[1;33m";
        case Ink::bar: return "\x1b[36m";
    }
    return "";
}

}  // namespace

std::string Painter::operator()(Ink ink, std::string_view text) const {
    if (!colour_ || ink == Ink::plain || text.empty()) return std::string(text);
    return std::string(escape_sequence(ink)).append(text).append("\x1b[0m");
}

}  // namespace hankehaku::cli
