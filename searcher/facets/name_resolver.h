#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/messages.h"

#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// Turns what a user wrote of a name into the one name of a list that is meant: the same but for case, dots and
/// punctuation; words that only one name has, whole or in part; or words in another form.
class NameResolver {
public:
    /// `kind` is what messages call the names.  `analyzer` must outlive this.
    NameResolver(const Term& kind, std::vector<std::string> names, Analyzer& analyzer)
        : kind_(kind), names_(std::move(names)), analyzer_(&analyzer) {}

    /// Throws Error(unknown_value) with the nearest names, or with those that it could mean.
    [[nodiscard]] std::string resolve(std::string_view text) const;

private:
    [[nodiscard]] std::vector<std::string> meant_by(std::string_view text) const;
    [[nodiscard]] bool has_forms_of(const std::string& name, std::string_view text) const;

    Term kind_;
    std::vector<std::string> names_;
    Analyzer* analyzer_;
};

}  // namespace hankehaku
