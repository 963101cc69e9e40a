#pragma once

#include "hankehaku/error.h"
#include "hankehaku/messages.h"

#include <string>
#include <string_view>
#include <utility>

namespace hankehaku::server {

/// What the pages say: server/messages/fi.tsv, sv.tsv and en.tsv.
[[nodiscard]] const Catalogue& page_catalogue();

/// An error that this catalogue has words for.
[[nodiscard]] inline Error failure(ErrorId id, Arguments arguments = {}) {
    return Error(id, std::move(arguments), page_catalogue());
}

/// The texts of the pages in one language.
class PageTexts {
public:
    explicit PageTexts(Language language) : language_(language) {}

    [[nodiscard]] std::string operator()(MessageId id, const Arguments& arguments = {}) const {
        return page_catalogue().text(id.text(), arguments, language_);
    }

    /// A text whose id ends with a value: named("order", "start") is "order.start".
    [[nodiscard]] std::string named(std::string_view group, std::string_view value) const {
        return page_catalogue().text(std::string(group) + "." + std::string(value), {}, language_);
    }

    [[nodiscard]] Language language() const { return language_; }

private:
    Language language_;
};

}  // namespace hankehaku::server
