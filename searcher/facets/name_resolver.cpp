#include "searcher/facets/name_resolver.h"

#include "base/edit_distance.h"
#include "base/name_key.h"
#include "hankehaku/error.h"
#include "searcher/query/error.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace hankehaku {
namespace {

constexpr std::size_t most_suggestions = 3;

PlaceKey folded(std::string_view text) { return without_dots(place_key(text)); }

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

/// To the whole name or the nearest of its words.
std::size_t distance(const std::string& name, const PlaceKey& wanted) {
    std::size_t least = edit_distance(folded(name), wanted);
    for (const PlaceKey& word : place_words(name)) least = std::min(least, edit_distance(without_dots(word), wanted));
    return least;
}

/// In quotes, since a name may have commas.
std::string listed(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names) list.append(list.empty() ? "\"" : ", \"").append(name).append("\"");
    return list;
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
    const PlaceKey wanted = folded(text);
    const auto words = place_words(text);
    const auto names_with = [&](const auto& matches) {
        std::vector<std::string> found;
        std::copy_if(names_.begin(), names_.end(), std::back_inserter(found), matches);
        return found;
    };
    if (wanted.empty()) return {};
    if (auto same = names_with([&](const auto& name) { return folded(name) == wanted; }); !same.empty()) return same;
    auto with_words = names_with([&](const std::string& name) {
        const PlaceKey key = folded(name);
        return std::all_of(words.begin(), words.end(),
                           [&](const PlaceKey& word) { return key.find(without_dots(word)) != PlaceKey::npos; });
    });
    if (!with_words.empty()) return with_words;
    return names_with([&](const std::string& name) { return has_forms_of(name, text); });
}

std::vector<std::string> NameResolver::nearest(std::string_view text) const {
    const PlaceKey wanted = folded(text);
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const std::string& name : names_) ranked.emplace_back(distance(name, wanted), name);
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::string> result;
    for (const auto& [edits, name] : ranked)
        if (result.size() < most_suggestions) result.push_back(name);
    return result;
}

std::string NameResolver::resolve(std::string_view text) const {
    const auto meant = meant_by(text);
    if (meant.size() == 1) return meant.front();
    const std::string quoted = kind_ + " " + query::shown(text);
    if (meant.size() > 1)
        throw Error(ErrorCode::unknown_value, quoted + " may be any of: " + listed(meant) + "; write more of it");
    if (names_.empty())
        throw Error(ErrorCode::unknown_value, "unknown " + quoted + "; no project in the index has one");
    throw Error(ErrorCode::unknown_value, "unknown " + quoted + "; nearest: " + listed(nearest(text)));
}

}  // namespace hankehaku
