// Any address, with any headers, gets an answer that a client may see: never a failure of the program, always the
// headers of safety, and on pages no text that became markup.

#include "fuzz_target.h"

#include "fuzzed_index.h"

#include "server/api/searchers.h"
#include "server/site.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace {

using namespace hankehaku;

constexpr std::size_t longest_input = 300;  // bytes: new kinds of addresses, not long ones

std::string_view take_line(std::string_view& rest) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    return line;
}

const server::Site& site() {
    static server::Searchers searchers(fuzz::small_index().path(), {});
    static const server::Site made(server::Published(searchers, false), {});
    return made;
}

/// The first line is the address, the second what languages are accepted, the third the host.
server::Request request_of(std::string_view text) {
    const std::string_view address = take_line(text);
    const std::size_t question = std::min(address.find('?'), address.size());
    server::Request request;
    request.path = server::percent_decoded(address.substr(0, question), false);
    request.parameters = server::Parameters::parse(address.substr(std::min(question + 1, address.size())));
    request.accept_language = take_line(text);
    const std::string_view host = take_line(text);
    request.host = host.empty() ? "localhost" : host;
    request.forwarded_host = take_line(text);
    return request;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > longest_input) return 0;
    try {
        const server::Response response = site().answer(request_of(fuzz::text_of(data, size)));
        fuzz::require(response.status < 500, "no request makes the program fail");
        const bool is_markup =
            response.type.find("html") != std::string_view::npos || response.type.find("xml") != std::string_view::npos;
        fuzz::require(!is_markup || response.body.find("<script>") == std::string::npos, "no text becomes a script");
        const bool safe = std::any_of(response.headers.begin(), response.headers.end(),
                                      [](const auto& header) { return header.first == "Content-Security-Policy"; });
        fuzz::require(safe, "every answer has the headers of safety");
        const bool split = std::any_of(response.headers.begin(), response.headers.end(), [](const auto& header) {
            return header.second.find_first_of("\r\n") != std::string::npos;
        });
        fuzz::require(!split, "no header holds a line end");
    } catch (const server::BadRequest&) {
    }
    return 0;
}
