#include "indexer/format/schema.h"

#include <array>

namespace hankehaku::schema {
namespace {

// A label is read back from its terms, so it may not be cut.
constexpr std::size_t longest_label = 200;

}  // namespace

bool has_terms(std::string_view label) { return !label.empty() && label.size() <= longest_label; }

std::string scores_prefix(Effect effect) { return effect == Effect::direct ? "YD" : "YI"; }

std::string score_term(std::string_view label, Effect effect, int score) {
    std::string term = scores_prefix(effect);
    term += static_cast<char>('A' + score);
    return term.append(":").append(label);
}

std::string answer_term(std::string_view question, bool answer) {
    return std::string(answers_prefix).append(answer ? "K:" : "E:").append(question);
}

std::string_view label_in_term(std::string_view term) { return term.substr(term.find(':') + 1); }

}  // namespace hankehaku::schema
