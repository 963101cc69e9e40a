// A facet value in any writing means one value of the index, a range means several, or it is an error that suggests;
// each value found means itself. The first byte of the input chooses the facet.

#include "fuzz_target.h"

#include "fuzzed_index.h"

#include <string>
#include <vector>

namespace {

using namespace hankehaku;

std::vector<std::string> resolved(Facet facet, std::string_view value) {
    SearchRequest request;
    request.filters = {{facet, std::string(value)}};
    request.limit = 0;
    request.spelling = false;
    std::vector<std::string> values;
    for (const FacetFilter& filter : fuzz::small_searcher().search(request).filters) values.push_back(filter.value);
    fuzz::require(!values.empty(), "a filter stays a filter");
    return values;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const Facet facet = all_facets.at(data[0] % all_facets.size());
    try {
        for (const std::string& value : resolved(facet, fuzz::text_of(data, size).substr(1)))
            fuzz::require(resolved(facet, value) == std::vector{value}, "a value of the index means itself");
    } catch (const Error& error) {
        fuzz::require(error.code() == ErrorCode::unknown_value, error.what());
        fuzz::require(std::string_view(error.what()).find('\n') == std::string_view::npos, "an error is one line");
    }
    return 0;
}
