#include "server/api/export.h"

#include "server/api/api_table.h"
#include "server/api/request_reader.h"

#include "hankehaku/result_json.h"
#include "hankehaku/result_pages.h"

#include <memory>
#include <string>
#include <utility>

namespace hankehaku::server {
namespace {

constexpr std::size_t projects_on_a_page = 200;  // whole ones
constexpr std::size_t rows_on_a_page = 2000;

ResultPages all_pages(SearchRequest request) {
    request.limit = no_limit;
    const std::size_t page_size = request.full_text ? projects_on_a_page : rows_on_a_page;
    return ResultPages(std::move(request), page_size);
}

/// Page after page of one answer, each written when the client has taken the one before.
class HitPages {
public:
    HitPages(const Published& index, SearchRequest request, HitTable write)
        : index_(index), pages_(all_pages(std::move(request))), write_(std::move(write)) {
        page_ = index_.next_of(pages_);  // here, so that an invalid request is reported
    }

    /// Empty after the last page, and once for a search that finds nothing.
    std::string next() {
        if (!page_) page_ = index_.next_of(pages_);
        return page_ ? write_(*std::exchange(page_, std::nullopt)) : std::string();
    }

private:
    Published index_;
    ResultPages pages_;
    HitTable write_;
    std::optional<SearchResult> page_;
};

std::string lines(const SearchResult& page) {
    std::string text;
    for (const Hit& hit : page.hits) text += to_json(hit) + "\n";
    return text;
}

Headers as_file(const std::string& file) { return {{"Content-Disposition", "attachment; filename=\"" + file + "\""}}; }

Response streamed(std::string_view type, const std::string& file, const std::shared_ptr<HitPages>& pages) {
    return {
        .status = 200, .type = type, .body = {}, .headers = as_file(file), .source = [pages] { return pages->next(); }};
}

}  // namespace

Response export_lines(const Published& index, const Parameters& parameters) {
    SearchRequest request = read_search(parameters, 0);
    request.full_text = true;
    return streamed(jsonl_type, "hankkeet.jsonl", std::make_shared<HitPages>(index, std::move(request), &lines));
}

Response export_table(const Published& index, const Parameters& parameters, const MakeHitTable& make_table) {
    const bool finnish = parameters.first("csv-dialect") == "fi";
    return streamed(csv_type, "hankkeet.csv",
                    std::make_shared<HitPages>(index, read_search(parameters, 0), make_table(finnish)));
}

Response export_book(const Published& index, const Parameters& parameters, const MakeHitBook& make_book,
                     Language language) {
    const HitBook book = make_book(language);
    ResultPages pages = all_pages(read_search(parameters, 0));
    while (const auto page = index.next_of(pages)) book.add(*page);
    return {.type = xlsx_type, .body = book.finish(), .headers = as_file("hankkeet.xlsx")};
}

Response stats_book(const Published& index, const Parameters& parameters, const MakeSumsBook& make_book,
                    Language language) {
    return {.type = xlsx_type,
            .body = make_book(index.stats(read_stats(parameters)), language),
            .headers = as_file("summat.xlsx")};
}

}  // namespace hankehaku::server
