#include "searcher/facets/name_resolver.h"

#include "base/name_key.h"
#include "hankehaku/error.h"
#include "searcher/facets/near_names.h"
#include "searcher/query/error.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace hankehaku {
namespace {

std::set<std::string> bases_and_parts(const AnalyzedToken& token) {
    std::set<std::string> bases;
    for (const Reading& reading : token.word->readings) {
        bases.insert(reading.base);
        for (const CompoundPart& part : reading.parts) bases.insert(part.base);
    }
    return bases;
}

std::set<std::string> bases(const AnalyzedToken& token) {
    std::set<std::string> result;
    for (const Reading& reading : token.word->readings) result.insert(reading.base);
    return result;
}

}  // namespace

/// True when every word of `text` is a word of `name`, or a part of a compound there, in whatever form.
bool NameResolver::has_forms_of(const std::string& name, std::string_view text) const {
    std::set<std::string> there;
    for (const AnalyzedToken& token : analyzer_->analyze(name)) there.merge(bases_and_parts(token));
    const auto words = analyzer_->analyze(text);
    return !words.empty() && std::all_of(words.begin(), words.end(), [&](const AnalyzedToken& word) {
        const auto forms = bases(word);
        return std::any_of(forms.begin(), forms.end(), [&](const std::string& base) { return there.contains(base); });
    });
}

std::vector<std::string> NameResolver::meant_by(std::string_view text) const {
    const PlaceKey wanted = folded_key(text);
    const auto words = place_words(text);
    const auto names_with = [&](const auto& matches) {
        std::vector<std::string> found;
        std::copy_if(names_.begin(), names_.end(), std::back_inserter(found), matches);
        return found;
    };
    if (wanted.empty()) return {};
    if (auto same = names_with([&](const auto& name) { return folded_key(name) == wanted; }); !same.empty())
        return same;
    auto with_words = names_with([&](const std::string& name) { return has_all_words(name, words); });
    if (!with_words.empty()) return with_words;
    return names_with([&](const std::string& name) { return has_forms_of(name, text); });
}

std::string NameResolver::resolve(std::string_view text) const {
    const auto meant = meant_by(text);
    if (meant.size() == 1) return meant.front();
    const Argument kind{"kind", kind_};
    const Argument value{"value", query::excerpt(text)};
    if (meant.size() > 1) throw Error("unknown_value.ambiguous_name", {kind, value, {"meant", meant}});
    if (names_.empty()) throw Error("unknown_value.name_of_none", {kind, value});
    const auto near = near_names(names_, text, true);
    if (near.empty()) throw Error("unknown_value.name_like_no_other", {kind, value});
    throw Error("unknown_value.name", {kind, value, {"nearest", near}});
}

}  // namespace hankehaku
