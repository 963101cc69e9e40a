#pragma once

#include <xapian.h>

#include <filesystem>
#include <string>

namespace hankehaku::bench {

/// Xapian as its manual shows it, for comparison: TermGenerator and QueryParser with the Finnish Snowball stemmer, the
/// text not stored, three facet values.
void build_raw_index(const std::filesystem::path& texts, const std::filesystem::path& index);
void compact_raw_index(const std::filesystem::path& from, const std::filesystem::path& to);

class RawSearcher {
public:
    explicit RawSearcher(const std::filesystem::path& index);

    enum class Mode { any, all, phrase };
    /// The number of matches as Xapian estimates it; with facets exact.
    std::size_t search(const std::string& query, Mode mode, bool facets);

private:
    Xapian::Database database_;
    Xapian::QueryParser parser_;
};

}  // namespace hankehaku::bench
