#include "hankehaku/version.h"

#include <unicode/uvernum.h>
#include <unicode/uversion.h>
#include <xapian.h>
#include <array>

namespace hankehaku {
namespace {

std::string icu_version() {
    UVersionInfo numbers{};
    u_getVersion(numbers);
    std::array<char, U_MAX_VERSION_STRING_LENGTH> text{};
    u_versionToString(numbers, text.data());
    return text.data();
}

}  // namespace

std::string_view version() { return HANKEHAKU_VERSION; }

std::vector<Component> components() { return {{"Xapian", Xapian::version_string()}, {"ICU", icu_version()}}; }

}  // namespace hankehaku
