// Archives and office files of any bytes stay within their budget: what is read of them is bounded, whatever they say.

#include "fuzz_target.h"

#include "corpus/containers/archive.h"
#include "corpus/formats/office_package.h"

#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace hankehaku;
    constexpr std::size_t most_bytes = std::size_t{1} << 20U;
    const UnpackLimits limits{.depth = 1, .entries = 100, .bytes = most_bytes, .ratio = 200, .free_bytes = most_bytes};
    const std::string_view bytes = fuzz::text_of(data, size);
    try {
        UnpackBudget budget(limits, size);
        Archive archive(bytes, budget);
        std::size_t read = 0;
        for (std::string content; archive.next();) {
            (void)archive.read(content, most_bytes);
            read += content.size();
        }
        fuzz::require(read <= most_bytes, "no more is unpacked than the budget allows");
        UnpackBudget again(limits, size);
        Archive office(bytes, again);
        (void)read_office_parts(office, most_bytes);
    } catch (const Unreadable&) {
    }
    return 0;
}
