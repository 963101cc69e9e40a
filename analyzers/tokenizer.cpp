#include "tokenizer.h"

#include "hankehaku/error.h"
#include "token_joins.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <string>

namespace hankehaku::analysis {
namespace {

/// ICU counts with 32 bits; longer texts are cut at a space.
constexpr std::size_t longest_piece = std::size_t{1} << 28U;

std::size_t piece_size(std::string_view rest) {
    if (rest.size() <= longest_piece) return rest.size();
    const std::size_t space = rest.substr(0, longest_piece).find_last_of(" \n");
    return space == std::string_view::npos ? longest_piece : space + 1;
}

}  // namespace

struct Tokenizer::Boundaries {
    Boundaries() {
        UErrorCode status = U_ZERO_ERROR;
        iterator = ubrk_open(UBRK_WORD, "fi", nullptr, 0, &status);
        if (status > U_ZERO_ERROR) {
            throw Error(
                ErrorCode::analyzer_unavailable,
                std::string("ICU has no word boundaries for Finnish; install its data (") + u_errorName(status) + ")");
        }
    }
    ~Boundaries() {
        ubrk_close(iterator);
        utext_close(&text);
    }
    Boundaries(const Boundaries&) = delete;
    Boundaries& operator=(const Boundaries&) = delete;

    void append_words(std::string_view piece, std::size_t offset, std::vector<Token>& words) {
        UErrorCode status = U_ZERO_ERROR;
        utext_openUTF8(&text, piece.data(), static_cast<std::int64_t>(piece.size()), &status);
        ubrk_setUText(iterator, &text, &status);
        if (status > U_ZERO_ERROR) {
            throw Error(ErrorCode::internal, std::string("ICU cannot read a text: ") + u_errorName(status));
        }
        std::int32_t begin = ubrk_first(iterator);
        for (std::int32_t end = ubrk_next(iterator); end != UBRK_DONE; begin = end, end = ubrk_next(iterator)) {
            if (ubrk_getRuleStatus(iterator) < UBRK_WORD_NUMBER) continue;
            words.push_back({offset + static_cast<std::size_t>(begin), offset + static_cast<std::size_t>(end)});
        }
    }

    UBreakIterator* iterator = nullptr;
    UText text = UTEXT_INITIALIZER;
};

Tokenizer::Tokenizer() : boundaries_(std::make_unique<Boundaries>()) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

std::vector<Token> Tokenizer::tokenize(std::string_view text) {
    std::vector<Token> words;
    words.reserve(text.size() / 8);
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t size = piece_size(text.substr(offset));
        boundaries_->append_words(text.substr(offset, size), offset, words);
        offset += size;
    }
    return join_tokens(text, std::move(words));
}

}  // namespace hankehaku::analysis
