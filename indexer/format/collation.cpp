#include "indexer/format/collation.h"

#include "hankehaku/error.h"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <array>
#include <cstdint>
#include <vector>

namespace hankehaku {

struct Collation::Impl {
    std::unique_ptr<icu::Collator> collator;
};

Collation::Collation() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale("fi"), status));
    if (U_FAILURE(status) != 0 || !collator) throw Error("internal.collation", {{"reason", u_errorName(status)}});
    impl_ = std::make_unique<const Impl>(Impl{std::move(collator)});
}
Collation::~Collation() = default;
Collation::Collation(Collation&&) noexcept = default;
Collation& Collation::operator=(Collation&&) noexcept = default;

std::string Collation::key(std::string_view text) const {
    const auto source = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    std::array<std::uint8_t, 512> buffer{};
    auto length = impl_->collator->getSortKey(source, buffer.data(), static_cast<std::int32_t>(buffer.size()));
    if (static_cast<std::size_t>(length) <= buffer.size()) return {buffer.begin(), buffer.begin() + length};
    std::vector<std::uint8_t> longer(static_cast<std::size_t>(length));
    length = impl_->collator->getSortKey(source, longer.data(), length);
    return {longer.begin(), longer.begin() + length};
}

}  // namespace hankehaku
