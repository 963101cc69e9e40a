#pragma once

#include "cli/options/principle_options.h"
#include "cli/options/query_file.h"
#include "cli/options/range_options.h"

#include "hankehaku/search_request.h"
#include "hankehaku/synonyms.h"

#include <CLI/CLI.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::cli {

/// Throws Error(usage) in the name of `option`, with the facets that there are.
[[nodiscard]] Facet named_facet(std::string_view option, std::string_view name);

/// The options of `search`, `facets` and similar commands: what to search, in which order, and what to count.
class SearchOptions {
public:
    /// What `facets` has no use for is understood there too, so that a command line can be changed from one to the
    /// other, but not shown in its help.
    /// `similar` has no query, `explain` and `stats` neither facets nor an order, a saved search only these.
    enum class Purpose { hits, facets, similar, explanation, stats, saved };

    void add_to(CLI::App& app, Purpose purpose);

    /// The words of the command line, or the lines of --queries.  Throws Error(usage).
    [[nodiscard]] std::vector<NamedQuery> queries() const;
    [[nodiscard]] bool has_query_file() const { return !query_file_.empty(); }

    /// All but the query, the snippets and full_text.  Throws Error(usage) for a filter or facet that is invalid.
    [[nodiscard]] SearchRequest request() const;

    /// Facets that were asked for by name or all; `default_size` values each where no size was given.
    [[nodiscard]] std::vector<FacetRequest> facets(std::size_t default_size) const;

    /// How many places the tree of places may have under each, when it was asked for ("--facet alue").
    [[nodiscard]] std::optional<std::size_t> place_tree(std::size_t default_size) const;

    [[nodiscard]] std::optional<std::size_t> snippets() const { return snippets_; }

    /// How many hits were asked for; nothing where nobody said: not every one may be shown.
    [[nodiscard]] std::optional<std::size_t> limit() const { return all_hits_ ? no_limit : limit_; }

    /// The built-in table unless left out, and the files of --synonyms.  Throws Error(usage).
    [[nodiscard]] SynonymTable synonyms() const;

private:
    void add_synonyms(CLI::App& app);
    CLI::Option* add_query_words(CLI::App& app);
    void add_query(CLI::App& app);
    void add_match(CLI::App& app);
    void add_facets(CLI::App& app);
    void add_filters(CLI::App& app);
    void add_order(CLI::App& app, const std::string& group, const std::string& usual_snippets);
    [[nodiscard]] std::vector<FacetFilter> filters() const;

    std::vector<std::string> words_;
    std::string query_file_;
    MatchMode match_ = MatchMode::automatic;
    std::vector<std::string> synonym_files_;
    bool no_built_in_synonyms_ = false;
    bool related_ = false;
    std::array<std::vector<std::string>, all_facets.size()> facet_values_;
    std::vector<std::string> filters_;
    RangeOptions ranges_;
    PrincipleOptions principles_;
    std::vector<std::string> facet_names_;
    bool all_facets_ = false;
    SortKey sort_ = SortKey::relevance;
    bool descending_ = false;
    bool ascending_ = false;
    std::optional<std::size_t> limit_;
    std::size_t offset_ = 0;
    bool all_hits_ = false;
    std::optional<std::size_t> snippets_;
};

}  // namespace hankehaku::cli
