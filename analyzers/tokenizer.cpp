#include "tokenizer.h"

#include "hankehaku/error.h"
#include "token_joins.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
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

bool is_ascii_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

/// The bytes of the letter that `text` begins with, if it is one of Latin-1's; else 0.
std::size_t letter_size(std::string_view text) {
    if (is_ascii_letter(text.front())) return 1;
    const auto first = static_cast<unsigned char>(text.front());
    if (first != 0xC3U || text.size() < 2) return 0;
    const auto second = static_cast<unsigned char>(text[1]);
    const bool is_sign = second == 0x97U || second == 0xB7U;  // × and ÷
    return second >= 0x80U && second <= 0xBFU && !is_sign ? 2 : 0;
}

/// The word in `piece`, which stands between spaces, if it is nothing but letters of Latin-1 with punctuation around
/// them that joins nothing: most words are.  Unicode's rules say the same of these, but slowly.
std::optional<Token> plain_word(std::string_view piece) {
    const std::size_t begin = std::min(piece.find_first_not_of("(\""), piece.size());
    std::size_t end = begin;
    while (end < piece.size()) {
        const std::size_t letter = letter_size(piece.substr(end));
        if (letter == 0) break;
        end += letter;
    }
    const bool is_plain = end > begin && piece.find_first_not_of(".,;!?)\"", end) == std::string_view::npos;
    return is_plain ? std::optional{Token{begin, end}} : std::nullopt;
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

    /// `piece` stands at `offset` in the text.
    void append_words(std::string_view piece, std::size_t offset, std::vector<Token>& words) {
        std::size_t rest = 0;  // to be cut by Unicode's rules, up to the next plain word
        for (std::size_t begin = 0; begin < piece.size();) {
            const auto end = static_cast<std::size_t>(
                std::find_if(piece.begin() + static_cast<std::ptrdiff_t>(begin), piece.end(), is_space) -
                piece.begin());
            if (const auto word = plain_word(piece.substr(begin, end - begin))) {
                append_by_rules(piece.substr(rest, begin - rest), offset + rest, words);
                words.push_back({offset + begin + word->begin, offset + begin + word->end});
                rest = end;
            }
            begin = end + 1;
        }
        append_by_rules(piece.substr(rest), offset + rest, words);
    }

    void append_by_rules(std::string_view piece, std::size_t offset, std::vector<Token>& words) {
        if (std::all_of(piece.begin(), piece.end(), is_space)) return;
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
