// Masked text has nothing left to mask.

#include "fuzz_target.h"

#include "hankehaku/contact_scrubber.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace hankehaku;
    const std::string_view text = fuzz::text_of(data, size);
    std::size_t end = 0;
    for (const PersonalDataRange& range : find_personal_data(text)) {
        fuzz::require(end <= range.begin && range.begin < range.end && range.end <= size, "ranges are in order");
        end = range.end;
    }
    fuzz::require(find_personal_data(mask_personal_data(text)).empty(), "masked text holds no personal data");
    return 0;
}
