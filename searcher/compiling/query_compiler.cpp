#include "searcher/compiling/query_compiler.h"

#include "hankehaku/error.h"
#include "indexer/format/schema.h"
#include "searcher/compiling/range_query.h"
#include "searcher/compiling/synonym_query.h"
#include "searcher/compiling/translation_query.h"
#include "searcher/matching/pattern_query.h"
#include "searcher/query/error.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hankehaku {
namespace {

const query::Word* plain_word(const query::Node& node) {
    const auto* word = std::get_if<query::Word>(&node.value);
    return word != nullptr && word->kind == query::WordKind::plain ? word : nullptr;
}

/// A condition that is the same in both senses.
WordQuery certain(const MatchQuery& query) { return {.strict = query, .loose = query}; }

std::vector<const query::Word*> pointers_to(const std::vector<query::Word>& words) {
    std::vector<const query::Word*> pointers;
    pointers.reserve(words.size());
    for (const auto& word : words) pointers.push_back(&word);
    return pointers;
}

/// What was asked for twice is marked once: each condition costs as much as the texts that are shown.
std::vector<MarkCondition> each_once(std::vector<MarkCondition> marks) {
    std::vector<MarkCondition> kept;
    for (MarkCondition& mark : marks)
        if (std::find(kept.begin(), kept.end(), mark) == kept.end()) kept.push_back(std::move(mark));
    return kept;
}

}  // namespace

CompiledQuery QueryCompiler::compile(const query::Node& node, std::string_view text, MatchMode mode) {
    text_ = text;
    mode_ = mode;
    marks_.clear();
    WordQuery query = compile_node(node, {});
    return {.strict = std::move(query.strict),
            .loose = std::move(query.loose),
            .marks = each_once(std::exchange(marks_, {}))};
}

WordQuery QueryCompiler::compile_node(const query::Node& node, const Place& place) {
    WordQuery query;
    try {
        query = std::visit([&](const auto& value) { return compile_value(value, place); }, node.value);
    } catch (const Error& error) {
        // Errors that depend on the index, an unknown value or a star for too many words, get their position too.
        const bool about_query = error.code() == ErrorCode::unknown_value || error.code() == ErrorCode::query;
        if (!about_query || find_argument(error.arguments(), "column") != nullptr) throw;
        throw error.at_column(query::column_of(text_, node.source.begin));
    }
    return observer_ == nullptr ? query : observer_->node(node, std::move(query), marks_, place.field);
}

WordQuery QueryCompiler::joined(const std::vector<WordQuery>& words) const {
    MatchQueries strict, loose;
    for (const auto& word : words) {
        strict.push_back(word.strict);
        loose.push_back(word.loose);
    }
    return {.strict = all_of(std::move(strict)), .loose = mean_of(std::move(loose), ranking_.power)};
}

WordQuery QueryCompiler::held(const std::vector<query::Node>& children, MatchQuery (*join)(MatchQueries),
                              const Place& place) {
    MatchQueries all_strict, all_loose;
    for (const auto& child : children) {
        WordQuery query = compile_node(child, place);
        all_strict.push_back(std::move(query.strict));
        all_loose.push_back(std::move(query.loose));
    }
    MatchQuery strict = join(std::move(all_strict)), loose = join(std::move(all_loose));
    if (mode_ != MatchMode::any) loose = preferring(unweighted(strict), std::move(loose));
    return {.strict = std::move(strict), .loose = std::move(loose)};
}

void QueryCompiler::compile_run(const std::vector<const query::Word*>& words, bool alone, const Place& place,
                                std::vector<WordQuery>& queries) {
    const WordRun run(words, text_, *analyzer_);
    const auto& tokens = run.tokens();
    const auto is_stop_word = [&](const AnalyzedToken& token) { return analyzer_->is_stop_word(*token.word); };
    // Stop words are dropped beside other words, but a query of nothing else means them.
    const bool keeps_all = alone && std::all_of(tokens.begin(), tokens.end(), is_stop_word);
    const auto synonyms = find_synonyms(run, place);
    auto next = synonyms.begin();
    for (std::size_t at = 0; at < tokens.size();) {
        if (next != synonyms.end() && at == next->first) {
            if (auto term = compile_term(run, *next, keeps_all, place)) queries.push_back(std::move(*term));
            at += next++->count;
        } else if (keeps_all || !is_stop_word(tokens[at])) {
            queries.push_back(compile_word(run, at++, place));
        } else {
            if (observer_ != nullptr) observer_->stop_word(run.source_of(at, at));
            ++at;
        }
    }
}

WordQuery QueryCompiler::compile_word(const WordRun& run, std::size_t number, const Place& place) {
    const AnalyzedToken& token = run.tokens()[number];
    const auto compounds =
        place.excluded ? std::vector<std::string>{} : run.compounds_around(number, lists_->words(), *analyzer_);
    MarkCondition mark;
    mark.terms = word_marks(token);
    mark.instead = part_marks(token);
    for (const auto& compound : compounds) add_marks(mark.instead, compound);
    mark.surfaces = surface_marks(token);
    mark.field = place.field;
    marks_.push_back(std::move(mark));
    const TermQueries terms(*lists_, place.field);
    WordParts parts = make_word_query(token, ranking_, terms, !place.excluded && mode_ != MatchMode::any);
    add_compounds(parts, compounds, ranking_, terms);
    if (const auto code = place.field ? std::nullopt : known_code(run.written(token))) {
        const MatchQuery project = terms.term(schema::TermKind::code, *code);
        parts.leaves.push_back({.kind = schema::TermKind::code, .text = *code, .query = project});
        parts.query = {.strict = any_of({parts.query.strict, project}), .loose = any_of({parts.query.loose, project})};
    }
    if (observer_ == nullptr) return std::move(parts.query);
    return observer_->word({token, run.source_of(number, number), place.field, parts});
}

std::vector<SynonymMatch> QueryCompiler::find_synonyms(const WordRun& run, const Place& place) const {
    if (place.excluded) return {};
    return synonyms_->find(run.tokens(), *analyzer_);
}

std::optional<WordQuery> QueryCompiler::compile_term(const WordRun& run, const SynonymMatch& match, bool keeps_all,
                                                     const Place& place) {
    std::vector<WordQuery> words;
    for (std::size_t at = match.first; at < match.first + match.count; ++at) {
        if (keeps_all || !analyzer_->is_stop_word(*run.tokens()[at].word))
            words.push_back(compile_word(run, at, place));
        else if (observer_ != nullptr)
            observer_->stop_word(run.source_of(at, at));
    }
    if (words.empty()) return std::nullopt;
    WordQuery query = joined(words);
    if (!match.expansions.empty()) {
        const MatchQuery synonyms = synonyms_of(run, match, place);
        query = {.strict = any_of({std::move(query.strict), synonyms}),
                 .loose = any_of({std::move(query.loose), synonyms})};
    }
    if (!match.translations.empty()) {
        WordQuery meaning = translations_of(run, match, place);
        query = {.strict = any_of({std::move(query.strict), std::move(meaning.strict)}),
                 .loose = best_of({std::move(query.loose), std::move(meaning.loose)})};
    }
    return query;
}

WordQuery QueryCompiler::translations_of(const WordRun& run, const SynonymMatch& match, const Place& place) {
    TranslationQuery translations = make_translation_query(match.translations, *analyzer_, ranking_,
                                                           TermQueries(*lists_, place.field), mode_ != MatchMode::any);
    marks_.push_back(translations.mark);
    if (observer_ == nullptr) return std::move(translations.query);
    return observer_->synonyms(run.source_of(match.first, match.first + match.count - 1), std::move(translations.query),
                               translations.mark);
}

MatchQuery QueryCompiler::synonyms_of(const WordRun& run, const SynonymMatch& match, const Place& place) {
    SynonymQuery synonyms = make_synonym_query(match, *analyzer_, ranking_, TermQueries(*lists_, place.field));
    if (observer_ != nullptr) {
        MarkCondition marks;
        marks.terms = synonyms.words;
        marks.field = place.field;
        marks.instead_phrases = synonyms.phrases;
        synonyms.match = observer_
                             ->synonyms(run.source_of(match.first, match.first + match.count - 1),
                                        {.strict = synonyms.match, .loose = synonyms.match}, marks)
                             .loose;
    }
    if (match.count > 1) {
        // The words of a term are marked one by one; if they are not side by side, only together.
        PhrasePattern term;
        for (std::size_t at = 0; at < match.count; ++at)
            term.words.push_back(base_terms(run.tokens()[match.first + at]));
        MarkCondition marks;
        marks.pattern = PositionPattern{.phrases = {std::move(term)}};
        marks.field = place.field;
        marks_.push_back(std::move(marks));
    }
    auto& instead = marks_.back().instead;
    instead.insert(instead.end(), synonyms.words.begin(), synonyms.words.end());
    marks_.back().instead_phrases = std::move(synonyms.phrases);
    return synonyms.match;
}

/// The project that has this code, if any; codes are written in capitals as a rule.
std::optional<std::string> QueryCompiler::known_code(const std::string& written) const {
    std::string capitals = written;
    for (char& c : capitals)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    for (const auto& code : {written, capitals})
        if (lists_->database().term_exists(schema::term(schema::TermKind::code, code))) return code;
    return std::nullopt;
}

WordQuery QueryCompiler::compile_value(const query::Word& word, const Place& place) {
    switch (word.kind) {
        case query::WordKind::exact: return compile_exact({&word}, place);
        case query::WordKind::prefix:
        case query::WordKind::fuzzy: return compile_expansion(word, place);
        case query::WordKind::plain: break;
    }
    std::vector<WordQuery> words;
    compile_run({&word}, true, place, words);
    return joined(words);
}

std::vector<AnalyzedToken> QueryCompiler::tokens_of(const std::vector<const query::Word*>& words) const {
    return WordRun(words, text_, *analyzer_).tokens();
}

WordQuery QueryCompiler::compile_exact(const std::vector<const query::Word*>& words, const Place& place) {
    MarkCondition mark;
    for (const auto& token : tokens_of(words)) mark.exact_phrase.push_back(token.word->surface);
    mark.field = place.field;
    marks_.push_back(mark);
    return certain(exact_.side_by_side(mark.exact_phrase, place.field));
}

WordQuery QueryCompiler::compile_expansion(const query::Word& word, const Place& place) {
    const WordExpansion& expansion = expansions_.of(word, place.field);
    // An observer looks at the last one.
    if (observer_ != nullptr || std::find(marks_.begin(), marks_.end(), expansion.mark) == marks_.end())
        marks_.push_back(expansion.mark);
    return certain(expansion.query);
}

PhrasePattern QueryCompiler::phrase_pattern(const std::vector<query::Word>& words) {
    PhrasePattern pattern;
    for (auto word = words.begin(); word != words.end();) {
        if (word->kind == query::WordKind::prefix) {
            pattern.words.push_back(expansions_.of_phrase_word(*word));
            ++word;
        } else {
            // Side by side, as in a text: "18 000" is one word there.
            std::vector<const query::Word*> run;
            for (; word != words.end() && word->kind != query::WordKind::prefix; ++word) run.push_back(&*word);
            for (const auto& token : tokens_of(run)) pattern.words.push_back(base_terms(token));
        }
    }
    return pattern;
}

WordQuery QueryCompiler::compile_value(const query::Phrase& phrase, const Place& place) {
    if (phrase.exact) return compile_exact(pointers_to(phrase.words), place);
    MatchQueries alternatives;
    MarkCondition mark;
    mark.field = place.field;
    if (const auto joined = hyphenated(phrase)) {
        mark.pattern = joined;
        marks_.push_back(mark);
        alternatives.push_back(pattern_query(*joined, *lists_, place.field));
    }
    mark.pattern = PositionPattern{.phrases = {phrase_pattern(phrase.words)}};
    marks_.push_back(mark);
    alternatives.push_back(pattern_query(*mark.pattern, *lists_, place.field));
    return certain(any_of(std::move(alternatives)));
}

/// "pk sektori" is also in a text that writes pk-sektori.
std::optional<PositionPattern> QueryCompiler::hyphenated(const query::Phrase& phrase) {
    if (phrase.words.size() != 2) return std::nullopt;
    const std::string& first = phrase.words[0].text;
    const std::string& last = phrase.words[1].text;
    if (phrase.words[1].kind != query::WordKind::plain) return std::nullopt;
    if (!is_compound_of_texts(lists_->words(), analyzer_->analyze_word(first)->surface + '-',
                              *analyzer_->analyze_word(last)))
        return std::nullopt;
    std::string text = first;
    const auto tokens = analyzer_->analyze(text.append("-").append(last));
    if (tokens.size() != 1) return std::nullopt;
    std::vector<std::string> terms;
    for (const Reading& reading : tokens.front().word->readings) {
        if (reading.base.find('-') == std::string::npos) continue;
        terms.push_back(schema::term(schema::TermKind::base, reading.base));
        terms.push_back(schema::term(schema::TermKind::part, reading.base));
    }
    if (terms.empty()) return std::nullopt;
    return PositionPattern{.phrases = {{.words = {std::move(terms)}}}};
}

WordQuery QueryCompiler::compile_value(const query::Near& near, const Place& place) {
    MarkCondition mark;
    mark.pattern.emplace();
    mark.pattern->distance = near.distance;
    for (const auto& operand : near.operands) {
        const auto* phrase = std::get_if<query::Phrase>(&operand.value);
        mark.pattern->phrases.push_back(phrase != nullptr ? phrase_pattern(phrase->words)
                                                          : phrase_pattern({std::get<query::Word>(operand.value)}));
    }
    mark.field = place.field;
    marks_.push_back(mark);
    return certain(pattern_query(*mark.pattern, *lists_, place.field));
}

WordQuery QueryCompiler::compile_value(const query::Sequence& sequence, const Place& place) {
    std::vector<WordQuery> wanted;
    for (auto node = sequence.wanted.begin(); node != sequence.wanted.end();) {
        std::vector<const query::Word*> run;
        for (; node != sequence.wanted.end() && plain_word(*node) != nullptr; ++node) run.push_back(plain_word(*node));
        if (!run.empty()) compile_run(run, run.size() == sequence.wanted.size(), place, wanted);
        if (node != sequence.wanted.end()) wanted.push_back(compile_node(*node++, place));
    }
    WordQuery result = wanted.empty() ? certain(everything()) : joined(wanted);
    for (const auto& node : sequence.conditions) {
        const MatchQuery condition = compile_node(node, place).strict;
        result = {.strict = within(std::move(result.strict), condition),
                  .loose = within(std::move(result.loose), condition)};
    }
    for (const auto& node : sequence.excluded) {
        // A stop word is in nearly every text: a hyphen before it is orthography.
        if (const auto* word = plain_word(node); word != nullptr && is_stop_word(*word)) continue;
        const MatchQuery unwanted = excluded(node, place);
        result = {.strict = without(std::move(result.strict), unwanted),
                  .loose = without(std::move(result.loose), unwanted)};
    }
    return result;
}

bool QueryCompiler::is_stop_word(const query::Word& word) const {
    return analyzer_->is_stop_word(*analyzer_->analyze_word(word.text));
}

WordQuery QueryCompiler::compile_value(const query::And& node, const Place& place) {
    return held(node.children, all_of, place);
}

WordQuery QueryCompiler::compile_value(const query::Or& node, const Place& place) {
    return held(node.children, any_of, place);
}

WordQuery QueryCompiler::compile_value(const query::Not& node, const Place& place) {
    return certain(without(everything(), excluded(node.child.front(), place)));
}

/// What is excluded is matched strictly, so that excluding never grows by matching loosely, and is never marked.
MatchQuery QueryCompiler::excluded(const query::Node& node, const Place& place) {
    const auto marks = static_cast<std::ptrdiff_t>(marks_.size());
    MatchQuery match = compile_node(node, {.field = place.field, .excluded = true}).strict;
    marks_.erase(marks_.begin() + marks, marks_.end());
    return match;
}

WordQuery QueryCompiler::compile_value(const query::Scoped& scoped, const Place& place) {
    return compile_node(scoped.child.front(), {.field = scoped.field, .excluded = place.excluded});
}

WordQuery QueryCompiler::compile_value(const query::FacetTerm& facet, const Place& /*place*/) {
    MatchQueries values;
    for (const std::string& value : resolver_->resolve_all(facet.facet, facet.value))
        values.push_back(resolver_->condition(facet.facet, value));
    return certain(unweighted(any_of(std::move(values))));
}

WordQuery QueryCompiler::compile_value(const query::CodeTerm& code, const Place& /*place*/) {
    const std::string known = known_code(code.code).value_or(code.code);
    return certain(unweighted(term(schema::term(schema::TermKind::code, known))));
}

WordQuery QueryCompiler::compile_value(const query::DateRange& range, const Place& /*place*/) {
    return certain(range_query(lists_->database(), range));
}

WordQuery QueryCompiler::compile_value(const query::MoneyRange& range, const Place& /*place*/) {
    return certain(range_query(lists_->database(), range));
}

}  // namespace hankehaku
