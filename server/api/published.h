#pragma once

#include "hankehaku/organisations.h"
#include "hankehaku/result_pages.h"
#include "hankehaku/search_result.h"
#include "server/api/searchers.h"

#include <optional>
#include <string>
#include <string_view>

namespace hankehaku::server {

/// The index as the public may see it: searches whose results have no personal data unless they were requested
/// for when the server was started.  Nothing of the server reads projects or snippets by another way.
class Published {
public:
    Published(Searchers& searchers, bool with_contacts) : searchers_(&searchers), with_contacts_(with_contacts) {}

    [[nodiscard]] SearchResult search(const SearchRequest& request) const;
    [[nodiscard]] std::optional<SearchResult> next_of(ResultPages& pages) const;
    [[nodiscard]] SearchResult similar(std::string_view code, const SearchRequest& request) const;
    [[nodiscard]] StatsResult stats(const StatsRequest& request) const;
    [[nodiscard]] OrganisationsResult organisations(const SearchRequest& request) const;
    [[nodiscard]] Explanation explain(const SearchRequest& request, std::string_view code) const;
    [[nodiscard]] Suggestions suggest(std::string_view beginning, std::size_t limit) const;

    /// The code may be written in capitals or small letters.
    [[nodiscard]] std::optional<Project> project(std::string_view code) const;

    /// Of the whole index.
    [[nodiscard]] std::size_t project_count() const;

    [[nodiscard]] const std::filesystem::path& index() const { return searchers_->index(); }

private:
    template <typename Ask, typename Remove>
    [[nodiscard]] auto without_contacts(Ask ask, Remove remove) const;
    template <typename Ask>
    [[nodiscard]] auto without_contacts(Ask ask) const;

    Searchers* searchers_;
    bool with_contacts_;
};

}  // namespace hankehaku::server
