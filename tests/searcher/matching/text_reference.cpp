#include "searcher/matching/text_reference.h"

#include "hankehaku/contact_scrubber.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace hankehaku::testing {
namespace {

using Kind = QuerySketch::Kind;
using Found = TextReference::Found;

Found both(Found a, const Found& b) {
    for (std::size_t i = 0; i < a.size(); ++i) a[i] = a[i] && b[i];
    return a;
}

Found either(Found a, const Found& b) {
    for (std::size_t i = 0; i < a.size(); ++i) a[i] = a[i] || b[i];
    return a;
}

Found opposite(Found a) {
    a.flip();
    return a;
}

std::vector<Reading> readings_of(const AnalyzedToken& token) {
    auto readings = token.word->readings;
    readings.insert(readings.end(), token.completions.begin(), token.completions.end());
    return readings;
}

/// Whole euros: sketches ask for no cents, and samples have none.
std::optional<std::int64_t> euros(const std::optional<Money>& sum) {
    return sum ? std::optional(sum->euros()) : std::nullopt;
}

bool in_range(std::optional<std::int64_t> number, const QuerySketch& sketch) {
    return number && (!sketch.low || *number >= *sketch.low) && (!sketch.high || *number <= *sketch.high);
}

std::optional<std::int64_t> year_of(const std::optional<Date>& date) {
    return date ? std::optional<std::int64_t>(static_cast<int>(date->year())) : std::nullopt;
}

bool has_value(const Project& project, const QuerySketch& sketch) {
    const auto values = facet_values(project, sketch.facet);
    return std::find(values.begin(), values.end(), sketch.text) != values.end();
}

bool runs_in(const Project& project, const QuerySketch& sketch) {
    const auto years = facet_values(project, Facet::year);
    return std::any_of(years.begin(), years.end(), [&](const auto& year) { return in_range(std::stoi(year), sketch); });
}

/// The first five characters of a word that has more, of its base form and of its parts; numbers and codes have none.
/// What has more in common has these, too.
std::vector<std::string> beginnings_of(const Reading& reading) {
    std::vector<std::string> words;
    if (reading.source != ReadingSource::verbatim) words.push_back(reading.base);
    for (const CompoundPart& part : reading.parts) words.push_back(part.base);
    std::vector<std::string> beginnings;
    for (const std::string& word : words) {
        std::size_t characters = 0, end = 0;
        while (end < word.size() && characters < 5) {
            ++end;
            while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) ++end;
            ++characters;
        }
        if (end < word.size()) beginnings.push_back(word.substr(0, end));
    }
    return beginnings;
}

}  // namespace

TextReference::TextReference(const std::vector<Project>& projects, const SynonymTable& synonyms)
    : projects_(&projects), synonyms_(&synonyms) {
    for (std::size_t project = 0; project < projects.size(); ++project)
        for (const FieldText& text : searchable_texts(projects[project])) add_text(project, text);
}

void TextReference::add_text(std::size_t project, const FieldText& text) {
    // docs/index-format.md: readings of less than an eighth are not indexed, and contacts are masked.
    constexpr float least_weight = 0.125F;
    const std::string masked = mask_personal_data(text.text);
    const auto tokens = analyzer_.analyze(masked);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const Place place{project, field_of_.size(), at};
        forms_[tokens[at].word->surface].insert(place);
        for (const Reading& reading : tokens[at].word->readings)
            if (reading.weight >= least_weight) add_reading(reading, place);
        for (const Reading& reading : tokens[at].completions) add_reading(reading, place);
    }
    field_of_.push_back(text.field);
}

void TextReference::add_reading(const Reading& reading, const Place& place) {
    bases_[reading.base].insert(place);
    for (const CompoundPart& part : reading.parts) parts_[part.base].insert(place);
    for (const std::string& beginning : beginnings_of(reading)) beginnings_[beginning].insert(place);
    for (const std::string& root : reading.roots) roots_[root].insert(place);
}

Found TextReference::projects_of(const Places& places, Field field) const {
    Found result = none();
    for (const Place& place : places)
        if (!field || field_of_[place.text] == *field) result[place.project] = true;
    return result;
}

const TextReference::Places& TextReference::places_of(const Words& words, const std::string& word) {
    static const Places nowhere;
    const auto entry = words.find(word);
    return entry == words.end() ? nowhere : entry->second;
}

Found TextReference::projects_with(const Words& words, const std::string& word, Field field) const {
    return projects_of(places_of(words, word), field);
}

Found TextReference::where(bool (*holds)(const Project&, const QuerySketch&), const QuerySketch& sketch) const {
    Found result = none();
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = holds((*projects_)[i], sketch);
    return result;
}

Found TextReference::word_or_inside(const std::string& base, Field field) const {
    return either(projects_with(bases_, base, field), projects_with(parts_, base, field));
}

/// What only ranks when all words are asked for, and finds when any is.
Found TextReference::loosely(const AnalyzedToken& token, Field field) const {
    Found result = field ? none() : projects_with(forms_, token.word->surface, field);
    for (const Reading& reading : readings_of(token)) {
        for (const CompoundPart& part : reading.parts) result = either(result, word_or_inside(part.base, field));
        for (const std::string& root : reading.roots) result = either(result, projects_with(bases_, root, field));
        if (field) continue;
        result = either(result, projects_with(roots_, reading.base, field));
        for (const std::string& root : reading.roots) result = either(result, projects_with(roots_, root, field));
    }
    return result;
}

/// Words of which five letters are the same at the beginning.
Found TextReference::alike(const AnalyzedToken& token, Field field) const {
    Found result = none();
    if (field) return result;
    for (const Reading& reading : readings_of(token))
        for (const std::string& beginning : beginnings_of(reading))
            result = either(result, projects_with(beginnings_, beginning, field));
    return result;
}

Found TextReference::token(const AnalyzedToken& token, const std::string& as_written, const Scope& scope) const {
    Found result = none();
    for (const Reading& reading : readings_of(token)) {
        result = either(result, word_or_inside(reading.base, scope.field));
        if (reading.parts.size() > 1 && !scope.left_out) result = either(result, parts_near(reading, scope.field));
    }
    for (const Reading& reading : readings_of(token)) result = either(result, spelled_otherwise(reading, scope.field));
    // The typed form as a base form of its own, and as a form of a name that no dictionary knows.
    result = either(result, projects_with(bases_, token.word->surface, scope.field));
    for (const Reading& reading : readings_of(token))
        if (!scope.field && reading.source == ReadingSource::stemmer)
            result = either(result, projects_with(forms_, reading.base, scope.field));
    for (std::size_t i = 0; i < result.size(); ++i)
        if (!scope.field && (*projects_)[i].code == as_written) result[i] = true;
    if (scope.any) result = either(result, loosely(token, scope.field));
    return scope.any && scope.alike ? either(result, alike(token, scope.field)) : result;
}

Found TextReference::synonyms(const SynonymMatch& match, Field field) {
    Found result = none();
    for (const std::string& synonym : match.expansions) {
        const auto tokens = analyzer_.analyze(synonym);
        if (tokens.size() == 1) {
            const WordAnalysis& word = *tokens.front().word;
            const Reading& reading = word.readings.front();
            // What is only as the table writes it: AI, rakentaminen.
            const bool as_written =
                std::any_of(reading.parts.begin(), reading.parts.end(), [&](const CompoundPart& part) {
                    return part.begin == 0 && part.end == word.surface.size() && part.base == synonym;
                });
            result = either(result,
                            as_written ? projects_with(parts_, synonym, field) : word_or_inside(reading.base, field));
        } else if (!tokens.empty()) {
            result = either(result, projects_of(starts(phrase({.kind = Kind::word, .text = synonym})), field));
        }
    }
    return result;
}

/// What each meaningful word of a run, or term of the synonym table, finds.
std::vector<Found> TextReference::run(const std::vector<std::string>& words, bool alone, const Scope& scope) {
    std::string text;
    for (const std::string& word : words) text.append(text.empty() ? "" : " ").append(word);
    const auto tokens = analyzer_.analyze(text);
    const auto empty = [&](const AnalyzedToken& token) { return analyzer_.is_stop_word(*token.word); };
    const bool keep = alone && std::all_of(tokens.begin(), tokens.end(), empty);
    const auto matches = scope.left_out ? std::vector<SynonymMatch>{} : synonyms_->find(tokens, analyzer_);
    std::vector<Found> result;
    for (std::size_t at = 0; at < tokens.size();) {
        const auto match = std::find_if(matches.begin(), matches.end(),
                                        [at](const SynonymMatch& candidate) { return candidate.first == at; });
        const std::size_t count = match == matches.end() ? 1 : match->count;
        std::optional<Found> term;
        for (const std::size_t end = at + count; at < end; ++at) {
            if (!keep && empty(tokens[at])) continue;
            Found word = token(tokens[at], text.substr(tokens[at].begin, tokens[at].end - tokens[at].begin), scope);
            if (!scope.left_out) word = either(word, compounds_around(tokens, at, text, scope.field));
            term = !term ? word : scope.any ? either(*term, word) : both(*term, word);
        }
        if (term) result.push_back(match == matches.end() ? *term : either(*term, synonyms(*match, scope.field)));
    }
    return result;
}

Found TextReference::prefix(const std::string& text, Field field) {
    const std::string start = analyzer_.analyze_word(text)->surface;
    Found result = none();
    for (const Words* words : {&bases_, &forms_})
        for (auto entry = words->lower_bound(start); entry != words->end() && entry->first.starts_with(start); ++entry)
            result = either(result, projects_of(entry->second, field));
    return result;
}

Found TextReference::exact(const QuerySketch& sketch, Field field) {
    std::string text;
    for (const QuerySketch& word : sketch.children) text.append(text.empty() ? "" : " ").append(word.text);
    std::vector<Places> words;
    for (const AnalyzedToken& token : analyzer_.analyze(text)) words.push_back(places_of(forms_, token.word->surface));
    return projects_of(starts(words), field);
}

std::vector<TextReference::Places> TextReference::phrase(const QuerySketch& sketch) {
    std::vector<Places> words;
    const auto& children = sketch.kind == Kind::word ? std::vector<QuerySketch>{sketch} : sketch.children;
    for (const QuerySketch& child : children) {
        if (child.kind == Kind::prefix) {
            const std::string start = analyzer_.analyze_word(child.text)->surface;
            Places places;
            for (auto entry = bases_.lower_bound(start); entry != bases_.end() && entry->first.starts_with(start);
                 ++entry)
                places.insert(entry->second.begin(), entry->second.end());
            words.push_back(std::move(places));
            continue;
        }
        for (const AnalyzedToken& token : analyzer_.analyze(child.text)) {
            Places places;
            for (const Reading& reading : readings_of(token)) {
                const Places& more = places_of(bases_, reading.base);
                places.insert(more.begin(), more.end());
            }
            words.push_back(std::move(places));
        }
    }
    return words;
}

TextReference::Places TextReference::starts(const std::vector<Places>& words) {
    if (words.empty()) return {};
    Places result;
    for (const Place& start : words.front()) {
        bool complete = true;
        for (std::size_t word = 1; complete && word < words.size(); ++word)
            complete = words[word].contains({start.project, start.text, start.at + word});
        if (complete) result.insert(start);
    }
    return result;
}

/// All begin within a stretch of distance + operands - 1 words of one text.
Found TextReference::near(const QuerySketch& sketch, Field field) {
    std::vector<Places> operands;
    for (const QuerySketch& child : sketch.children) operands.push_back(starts(phrase(child)));
    const std::size_t width = sketch.distance + operands.size() - 1;
    Places firsts;
    for (const Places& operand : operands) {
        for (const Place& first : operand) {
            const Place end{first.project, first.text, first.at + width};
            const auto is_close = [&](const Places& other) {
                const auto next = other.lower_bound(first);
                return next != other.end() && *next < end;
            };
            if (std::all_of(operands.begin(), operands.end(), is_close)) firsts.insert(first);
        }
    }
    return projects_of(firsts, field);
}

Found TextReference::side_by_side(const QuerySketch& sketch, const Scope& scope) {
    std::vector<const QuerySketch*> wanted;
    Found result(projects_->size(), true);
    const auto is_stop_word = [&](const QuerySketch& child) {
        return child.kind == Kind::word && analyzer_.is_stop_word(*analyzer_.analyze_word(child.text));
    };
    for (const QuerySketch& child : sketch.children) {
        // A hyphen before a stop word leaves nothing out.
        if (child.kind == Kind::without && sketch.children.size() > 1 && is_stop_word(child.children.front())) continue;
        if (child.kind == Kind::without || is_condition(child))
            result = both(result, evaluate(child, scope));
        else
            wanted.push_back(&child);
    }
    std::vector<Found> found;
    for (std::size_t at = 0; at < wanted.size();) {
        std::vector<std::string> words;
        for (; at < wanted.size() && wanted[at]->kind == Kind::word; ++at) words.push_back(wanted[at]->text);
        if (!words.empty())
            for (Found& word : run(words, words.size() == wanted.size(), scope)) found.push_back(std::move(word));
        if (at < wanted.size()) found.push_back(evaluate(*wanted[at++], scope));
    }
    if (wanted.empty()) return result;
    Found words(projects_->size(), !scope.any);
    for (const Found& one : found) words = scope.any ? either(words, one) : both(words, one);
    return both(result, words);
}

Found TextReference::evaluate(const QuerySketch& sketch, const Scope& scope) {
    const auto first = [&]() -> const QuerySketch& { return sketch.children.front(); };
    switch (sketch.kind) {
        case Kind::word: return side_by_side({.kind = Kind::beside, .children = {sketch}}, scope);
        case Kind::prefix: return prefix(sketch.text, scope.field);
        case Kind::exact: return exact(sketch, scope.field);
        case Kind::phrase: return projects_of(starts(phrase(sketch)), scope.field);
        case Kind::near: return near(sketch, scope.field);
        case Kind::scoped: return evaluate(first(), {scope.any, scope.left_out, sketch.field, scope.alike});
        case Kind::facet: return where(has_value, sketch);
        case Kind::years: return where(runs_in, sketch);
        case Kind::start:
            return where([](const Project& p, const QuerySketch& s) { return in_range(year_of(p.start), s); }, sketch);
        case Kind::end:
            return where([](const Project& p, const QuerySketch& s) { return in_range(year_of(p.end), s); }, sketch);
        case Kind::granted:
            return where([](const Project& p, const QuerySketch& s) { return in_range(euros(p.funding.granted), s); },
                         sketch);
        case Kind::realised:
            return where(
                [](const Project& p, const QuerySketch& s) { return in_range(euros(p.funding.actual_total), s); },
                sketch);
        case Kind::beside: return side_by_side(sketch, scope);
        case Kind::without: return opposite(evaluate(first(), {false, true, scope.field}));
        case Kind::all:
        case Kind::any: break;
    }
    Found result = evaluate(first(), scope);
    for (std::size_t i = 1; i < sketch.children.size(); ++i) {
        const Found next = evaluate(sketch.children[i], scope);
        result = sketch.kind == Kind::all ? both(result, next) : either(result, next);
    }
    return result;
}

Found TextReference::found(const QuerySketch& sketch, bool any, bool alike) {
    return evaluate(sketch, {.any = any, .alike = alike});
}

}  // namespace hankehaku::testing
