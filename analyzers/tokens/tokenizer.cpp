#include "analyzers/tokens/tokenizer.h"

#include "analyzers/tokens/token_joins.h"
#include "hankehaku/error.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cstdint>
#include <optional>
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

bool is_space(char byte) { return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r'; }
bool opens(char byte) { return byte == '(' || byte == '"'; }
bool closes(char byte) {
    return byte == '.' || byte == ',' || byte == ';' || byte == '!' || byte == '?' || byte == ')' || byte == '"';
}

/// The number of bytes of the letter at `at` if it is one of Latin-1, otherwise 0.
std::size_t letter_size(std::string_view text, std::size_t at) {
    const char byte = text[at];
    if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')) return 1;
    if (byte != '\xC3' || at + 1 == text.size()) return 0;
    const auto second = static_cast<unsigned char>(text[at + 1]);
    const bool is_sign = second == 0x97U || second == 0xB7U;  // × and ÷
    return second >= 0x80U && second <= 0xBFU && !is_sign ? 2 : 0;
}

struct PlainWord {
    Token word;
    std::size_t end;  ///< where the next space is
};

/// The text at `at` up to the next space, if it has only letters of Latin-1 with punctuation around them that
/// joins nothing: most words are.  Unicode's rules say the same of these, but slowly.
std::optional<PlainWord> plain_word(std::string_view text, std::size_t at) {
    while (at < text.size() && opens(text[at])) ++at;
    Token word{at, at};
    while (word.end < text.size()) {
        const std::size_t letter = letter_size(text, word.end);
        if (letter == 0) break;
        word.end += letter;
    }
    std::size_t end = word.end;
    while (end < text.size() && closes(text[end])) ++end;
    const bool is_plain = word.end > word.begin && (end == text.size() || is_space(text[end]));
    return is_plain ? std::optional{PlainWord{word, end}} : std::nullopt;
}

}  // namespace

struct Tokenizer::Boundaries {
    Boundaries() {
        UErrorCode status = U_ZERO_ERROR;
        iterator = ubrk_open(UBRK_WORD, "fi", nullptr, 0, &status);
        if (status > U_ZERO_ERROR) {
            throw Error("analyzer_unavailable.no_word_boundaries", {{"reason", u_errorName(status)}});
        }
    }
    ~Boundaries() {
        ubrk_close(iterator);
        utext_close(&text);
    }
    Boundaries(const Boundaries&) = delete;
    Boundaries& operator=(const Boundaries&) = delete;

    /// Appends the words of `piece`, which is at `offset` in the text, until there are `enough`.
    void append_words(std::string_view piece, std::size_t offset, std::size_t enough, std::vector<Token>& words) {
        std::size_t rest = 0;  // to be cut by Unicode's rules, up to the next plain word
        for (std::size_t at = 0; at < piece.size() && words.size() < enough; ++at) {
            if (const auto plain = plain_word(piece, at)) {
                append_by_rules(piece.substr(rest, at - rest), offset + rest, words);
                words.push_back({offset + plain->word.begin, offset + plain->word.end});
                at = rest = plain->end;
            } else {
                while (at < piece.size() && !is_space(piece[at])) ++at;
            }
        }
        if (words.size() < enough) append_by_rules(piece.substr(rest), offset + rest, words);
    }

    void append_by_rules(std::string_view piece, std::size_t offset, std::vector<Token>& words) {
        if (std::all_of(piece.begin(), piece.end(), is_space)) return;
        UErrorCode status = U_ZERO_ERROR;
        utext_openUTF8(&text, piece.data(), static_cast<std::int64_t>(piece.size()), &status);
        ubrk_setUText(iterator, &text, &status);
        if (status > U_ZERO_ERROR) {
            throw Error("internal.word_boundaries", {{"reason", u_errorName(status)}});
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

std::vector<Token> Tokenizer::tokenize(std::string_view text, std::size_t most) {
    // A word is whole when another one follows it; many are joined from two.
    const std::size_t margin = most < text.size() ? most / 8 + 8 : 0;
    for (std::size_t enough = most + margin;; enough *= 2) {
        std::vector<Token> words;
        words.reserve(std::min(text.size() / 8, enough));
        std::size_t offset = 0;
        while (offset < text.size() && words.size() < enough) {
            const std::size_t size = piece_size(text.substr(offset));
            boundaries_->append_words(text.substr(offset, size), offset, enough, words);
            offset += size;
        }
        const bool all = words.size() < enough;
        words = join_tokens(text, std::move(words));
        if (!all && words.size() <= most) continue;
        words.resize(std::min(words.size(), most));
        return words;
    }
}

}  // namespace hankehaku::analysis
