#pragma once

#include "hankehaku/token.h"

#include <limits>
#include <memory>
#include <string_view>
#include <vector>

namespace hankehaku::analysis {

/// Text -> words, by Unicode's word boundaries as Finnish has them (a colon inside a word joins: EU:n) and then the
/// joins of token_joins.h.  Not for two threads at a time.
class Tokenizer {
public:
    Tokenizer();
    ~Tokenizer();
    Tokenizer(Tokenizer&&) noexcept;
    Tokenizer& operator=(Tokenizer&&) noexcept;

    /// The first `most` words.
    [[nodiscard]] std::vector<Token> tokenize(std::string_view text,
                                              std::size_t most = std::numeric_limits<std::size_t>::max());

private:
    struct Boundaries;
    std::unique_ptr<Boundaries> boundaries_;
};

}  // namespace hankehaku::analysis
