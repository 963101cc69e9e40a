#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace hankehaku {

/// Finnish alphabetical order (Unicode collation, CLDR root tailored for fi: å ä ö last).  For one thread.
class Collation {
public:
    Collation();
    ~Collation();
    Collation(Collation&&) noexcept;
    Collation& operator=(Collation&&) noexcept;

    /// Bytes that compare as the texts do.
    [[nodiscard]] std::string key(std::string_view text) const;

private:
    struct Impl;
    std::unique_ptr<const Impl> impl_;
};

}  // namespace hankehaku
