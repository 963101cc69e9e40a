#include "searcher/query/hyphens.h"

namespace hankehaku::query {
namespace {

/// The positions of the hyphens: only in the outermost sequence, which is how a quoted text is usually typed.
std::vector<SourceRange> hyphenated(const Node& node, std::string_view text) {
    std::vector<SourceRange> ranges;
    const auto* const sequence = std::get_if<Sequence>(&node.value);
    if (sequence == nullptr || sequence->wanted.empty()) return ranges;
    for (const Node& child : sequence->excluded) {
        const auto* const word = std::get_if<Word>(&child.value);
        const bool plain = word != nullptr && word->kind == WordKind::plain;
        if (plain && child.source.begin > 0 && text[child.source.begin - 1] == '-') ranges.push_back(child.source);
    }
    return ranges;
}

}  // namespace

std::vector<std::string> left_out_words(const Node& node, std::string_view text) {
    std::vector<std::string> words;
    for (const SourceRange& range : hyphenated(node, text))
        words.emplace_back(text.substr(range.begin, range.end - range.begin));
    return words;
}

std::optional<std::string> with_hyphens_as_text(const Node& node, std::string_view text) {
    const auto ranges = hyphenated(node, text);
    if (ranges.empty()) return std::nullopt;
    std::string query(text);
    for (const SourceRange& range : ranges) query[range.begin - 1] = ' ';
    return query;
}

}  // namespace hankehaku::query
