#include "hankehaku/explanation.h"

namespace hankehaku {

std::string_view match_rule_name(MatchRule rule) {
    switch (rule) {
        case MatchRule::base_form: return "base form";
        case MatchRule::inside_word: return "part of a compound";
        case MatchRule::all_parts: return "all parts";
        case MatchRule::part: return "one part";
        case MatchRule::root: return "root";
        case MatchRule::beginning: return "same beginning";
        case MatchRule::typed_form: return "typed form";
        case MatchRule::synonym: return "synonym";
        case MatchRule::code: return "code";
        case MatchRule::exact: return "exact form";
        case MatchRule::phrase: return "phrase";
        case MatchRule::near: return "near";
        case MatchRule::wildcard: return "wildcard";
        case MatchRule::fuzzy: return "fuzzy";
        case MatchRule::facet_value: return "facet value";
        case MatchRule::range: return "range";
    }
    return "";
}

}  // namespace hankehaku
