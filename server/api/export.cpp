#include "server/api/export.h"

#include "server/api/api_table.h"
#include "server/api/request_reader.h"

#include "hankehaku/error.h"
#include "hankehaku/index_info.h"
#include "hankehaku/result_json.h"

#include <memory>
#include <string>
#include <utility>

namespace hankehaku::server {
namespace {

constexpr std::size_t projects_on_a_page = 200;

/// Page after page of one answer, each written when the client has taken the one before.
class HitPages {
public:
    HitPages(const Published& index, SearchRequest request)
        : index_(index), request_(std::move(request)), fingerprint_(read_index_info(index.index()).fingerprint) {
        request_.limit = projects_on_a_page;
        request_.full_text = true;
        first_ = index_.search(request_);  // here, so that what is wrong with the request is told
        total_ = first_->total;
        request_.spelling = first_->corrected_query.has_value();
    }

    std::string next() {
        if (request_.offset >= total_) return {};
        const SearchResult page = first_ ? *std::exchange(first_, std::nullopt) : index_.search(request_);
        request_.offset += request_.limit;
        if (read_index_info(index_.index()).fingerprint != fingerprint_)
            throw Error(ErrorCode::io, "the index was changed while this was written");
        std::string lines;
        for (const Hit& hit : page.hits) lines += to_json(hit) + "\n";
        return lines;
    }

private:
    Published index_;
    SearchRequest request_;
    std::string fingerprint_;
    std::optional<SearchResult> first_;
    std::size_t total_ = 0;
};

}  // namespace

Response export_hits(const Published& index, const Parameters& parameters) {
    SearchRequest request = read_search(parameters, 0);
    const auto pages = std::make_shared<HitPages>(index, std::move(request));
    return {.status = 200,
            .type = jsonl_type,
            .body = {},
            .headers = {{"Content-Disposition", "attachment; filename=\"hankkeet.jsonl\""}},
            .source = [pages] { return pages->next(); }};
}

}  // namespace hankehaku::server
