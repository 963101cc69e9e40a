#include "structure/source_tree.h"

#include <algorithm>
#include <array>
#include <optional>

// Data walks one way: corpus -> analyzers -> indexer -> searcher.  This file says what may be included where.

namespace hankehaku::testing {
namespace fs = std::filesystem;
namespace {

constexpr std::array modules{"corpus", "analyzers", "indexer", "searcher"};

struct Room {
    std::string module;
    bool is_public = false;
    bool is_cli = false;
};

bool contains(const auto& values, const std::string& value) {
    return std::find(std::begin(values), std::end(values), value) != std::end(values);
}

Room room_of(const fs::path& file) {
    const std::string module = file.begin()->string();
    const auto second = std::next(file.begin());
    return {module, *second == "include", *second == "cli"};
}

bool exists_in_project(const fs::path& file) { return fs::exists(fs::path(HANKEHAKU_SOURCE_DIR) / file); }

/// The file of the project that an include in quotes means; nothing for one that the build generates.
std::optional<fs::path> target_of(const fs::path& file, const std::string& name) {
    for (const auto& candidate : {file.parent_path() / name, fs::path(file.begin()->string()) / name, fs::path(name)})
        if (exists_in_project(candidate)) return candidate.lexically_normal();
    for (const std::string module : modules)
        if (exists_in_project(fs::path(module) / "include" / name)) return fs::path(module) / "include" / name;
    return std::nullopt;
}

bool may_see_public(const std::string& module, const std::string& other) {
    if (module == "corpus" || module == "analyzers") return module == other;
    if (module == "indexer") return other != "searcher";
    return true;
}

/// The private headers of other rooms that the searcher shares: the layout of the index, and how names are compared.
bool may_see_private(const std::string& module, const std::string& target) {
    constexpr std::array shared{"indexer/schema.h",         "indexer/stored_project.h",  "indexer/index_metadata.h",
                                "indexer/word_positions.h", "indexer/index_directory.h", "indexer/xapian_errors.h",
                                "indexer/collation.h",      "corpus/place_key.h",        "corpus/edit_distance.h"};
    return module == "searcher" && contains(shared, target);
}

bool names_any(const std::string& name, const auto& beginnings) {
    return std::any_of(std::begin(beginnings), std::end(beginnings),
                       [&](std::string_view beginning) { return name.starts_with(beginning); });
}

std::string library_violation(const Room& room, const std::string& name) {
    constexpr std::array engines{"<xapian", "<libvoikko", "<libstemmer"};
    constexpr std::array hidden{"<xapian", "<libvoikko", "<libstemmer", "<unicode/", "<nlohmann/"};
    if (room.is_public && names_any(name, hidden)) return "a public header shows a foreign library";
    if (room.is_cli && names_any(name, engines)) return "the command line reaches past the library";
    const bool no_xapian = room.module == "corpus" || room.module == "analyzers";
    if (no_xapian && name.starts_with("<xapian")) return room.module + " knows nothing of Xapian";
    return {};
}

std::string project_violation(const Room& room, const fs::path& file, const std::string& name) {
    const auto target = target_of(file, name);
    if (!target) return {};
    const Room other = room_of(*target);
    if (other.is_public)
        return may_see_public(room.module, other.module) ? "" : room.module + " may not use " + other.module;
    if (room.is_public) return "a public header includes a private one";
    if (room.is_cli) return other.is_cli ? "" : "the command line uses public headers only";
    if (other.is_cli) return "the library includes the command line";
    if (other.module == room.module || may_see_private(room.module, target->generic_string())) return {};
    return "private header of " + other.module;
}

}  // namespace

std::string include_violation(const Include& include) {
    const Room room = room_of(include.file);
    const std::string bare = include.name.substr(1, include.name.size() - 2);
    const std::string reason = include.name.front() == '<' ? library_violation(room, include.name)
                                                           : project_violation(room, include.file, bare);
    return reason.empty() ? "" : include.file.generic_string() + " includes " + include.name + ": " + reason;
}

}  // namespace hankehaku::testing
