#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::cli {

/// The saved result of a search: by project code, a fingerprint of the project's content.
using SeenProjects = std::map<std::string, std::string>;

/// What was seen in one index, and when.
struct SeenState {
    std::string time;  ///< UTC, ISO 8601
    SeenProjects projects;
};

/// A search that was given a name.
struct SavedSearch {
    std::string name;
    std::vector<std::string> arguments;     ///< what to look for, as `search` takes it
    std::string saved;                      ///< UTC, ISO 8601
    std::string index;                      ///< folder of the index it was made for; empty: not known
    std::map<std::string, SeenState> seen;  ///< by the folder of the index, since another index has other projects

    /// What was seen in that index, else what an older version of this program noted without saying where; nothing for
    /// an index in which it never ran.
    [[nodiscard]] const SeenState* seen_in(const std::string& folder) const;

    /// What was seen in its own index.
    [[nodiscard]] const SeenState* last_seen() const { return seen_in(index); }
};

/// The saved searches of a user: a JSON file that is replaced as a whole and locked while it is changed.
class SavedSearches {
public:
    explicit SavedSearches(std::filesystem::path file) : file_(std::move(file)) {}

    /// In the order of their names.  Throws Error(io) for a file that is not one of saved searches.
    [[nodiscard]] std::vector<SavedSearch> all() const;

    /// Throws Error(not_found).
    [[nodiscard]] SavedSearch find(std::string_view name) const;

    [[nodiscard]] bool contains(std::string_view name) const;

    /// Adds the search, or replaces the one of this name.
    void put(const SavedSearch& search);

    /// Throws Error(not_found).
    void remove(std::string_view name);

private:
    std::filesystem::path file_;
};

/// hankehaku/saved.json in the user's data folder.  Throws Error(usage) when nothing says where that is.
[[nodiscard]] std::filesystem::path saved_searches_file();

}  // namespace hankehaku::cli
