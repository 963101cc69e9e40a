// The query parser reads a query or says, on one line, what is wrong with it.

#include "fuzz_target.h"

#include "hankehaku/error.h"
#include "searcher/query/parser.h"

#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace hankehaku;
    try {
        if (const auto tree = query::parse_query(fuzz::text_of(data, size)))
            fuzz::require(!query::to_string(*tree).empty(), "a tree can be written down");
    } catch (const Error& error) {
        fuzz::require(error.code() == ErrorCode::query, "a bad query is an error of the query");
        fuzz::require(std::string_view(error.what()).find('\n') == std::string_view::npos, "an error is one line");
    }
    return 0;
}
