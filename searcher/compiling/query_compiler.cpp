#include "searcher/compiling/query_compiler.h"

#include "hankehaku/error.h"
#include "indexer/format/schema.h"
#include "searcher/compiling/synonym_query.h"
#include "searcher/matching/exact_matcher.h"
#include "searcher/matching/pattern_query.h"
#include "searcher/matching/query_evaluator.h"
#include "searcher/matching/term_expansion.h"
#include "searcher/query/error.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hankehaku {
namespace {

/// Documents whose value in `slot` is in a range; one without a value is in none.
MatchQuery range_query(const Xapian::Database& database, Xapian::valueno slot, const std::optional<std::string>& lowest,
                       const std::optional<std::string>& highest) {
    std::vector<Xapian::docid> ids;
    for (auto it = database.valuestream_begin(slot); it != database.valuestream_end(slot); ++it) {
        const std::string value = *it;
        if ((!lowest || *lowest <= value) && (!highest || value <= *highest)) ids.push_back(it.get_docid());
    }
    return documents(ids);
}

const query::Word* plain_word(const query::Node& node) {
    const auto* word = std::get_if<query::Word>(&node.value);
    return word != nullptr && word->kind == query::WordKind::plain ? word : nullptr;
}

}  // namespace

CompiledQuery QueryCompiler::compile(const query::Node& node, std::string_view text, SequenceRule rule) {
    text_ = text;
    rule_ = rule;
    field_.reset();
    marks_.clear();
    const Parts parts = compile_node(node);
    return {preferring(parts.match, parts.bonus), std::exchange(marks_, {})};
}

QueryCompiler::Parts QueryCompiler::compile_node(const query::Node& node) {
    Parts parts;
    try {
        parts = std::visit([&](const auto& value) { return compile_value(value); }, node.value);
    } catch (const Error& error) {
        // What only the index can tell, a value that names nothing or a star for too many words, gets its place too.
        const bool about_query = error.code() == ErrorCode::unknown_value || error.code() == ErrorCode::query;
        if (!about_query || query::has_column(error.what())) throw;
        query::fail(text_, node.source.begin, error.what());
    }
    return observer_ == nullptr ? parts : observer_->node(node, std::move(parts), marks_, field_);
}

QueryCompiler::Parts QueryCompiler::combined(const std::vector<Parts>& parts, MatchQuery (*join)(MatchQueries)) {
    MatchQueries matches, bonuses;
    for (const auto& part : parts) {
        matches.push_back(part.match);
        bonuses.push_back(part.bonus);
    }
    return {join(std::move(matches)), any_of(std::move(bonuses))};
}

QueryCompiler::Parts QueryCompiler::compile_token(const AnalyzedToken& token, const std::optional<std::string>& code,
                                                  query::SourceRange source) {
    marks_.push_back({word_marks(token), part_marks(token), std::nullopt, surface_marks(token), field_});
    const TermQuery terms = [this](auto kind, const auto& text) { return term_query(kind, text); };
    const std::function<WordQuery(const TermQuery&)> build = [&](const TermQuery& term) {
        WordQuery query = make_word_query(token, ranking_, term);
        if (code) query.match = any_of({query.match, term(schema::TermKind::code, *code)});
        return query;
    };
    WordQuery word =
        observer_ == nullptr ? build(terms) : observer_->word({token, source, field_, rule_, terms, build});
    if (rule_ == SequenceRule::all) return {word.match, any_of({word.bonus, word.hint})};
    const MatchQuery any = any_of({word.match, word.bonus});
    if (rule_ == SequenceRule::any) return {any, word.hint};
    return {any_of({any, word.hint}), {}};
}

/// The term anywhere, or in the field of the query only: there, only terms with positions can be asked for.
MatchQuery QueryCompiler::term_query(schema::TermKind kind, const std::string& text) const {
    const std::string written = schema::term(kind, text);
    if (!field_) return term(written);
    if (kind != schema::TermKind::base && kind != schema::TermKind::part) return {};
    return pattern_query({{{{{written}}}}}, *lists_, field_);
}

QueryCompiler::Run QueryCompiler::run_of(const std::vector<const query::Word*>& words) const {
    Run run;
    std::size_t end = words.front()->source.begin;
    for (const auto* word : words) {
        const std::string_view between = text_.substr(end, word->source.begin - end);
        if (!run.text.empty())
            run.text += between.find_first_not_of(" ,\t\n") == std::string_view::npos ? between : " ";
        run.begins.push_back(run.text.size());
        run.text += word->text;
        end = word->source.end;
    }
    return run;
}

void QueryCompiler::compile_run(const std::vector<const query::Word*>& words, bool alone, std::vector<Parts>& parts) {
    const Run run = run_of(words);
    const auto tokens = analyzer_->analyze(run.text);
    const auto is_stop_word = [&](const AnalyzedToken& token) { return analyzer_->is_stop_word(*token.word); };
    // Where a byte of the run stands in the query.
    const auto in_query = [&](std::size_t at) {
        const auto word = std::upper_bound(run.begins.begin() + 1, run.begins.end(), at) - run.begins.begin() - 1;
        return words[static_cast<std::size_t>(word)]->source.begin + at - run.begins[static_cast<std::size_t>(word)];
    };
    // Stop words are dropped beside other words, but a query of nothing else means them.
    const bool keeps_all = alone && std::all_of(tokens.begin(), tokens.end(), is_stop_word);
    const auto source_of = [&](std::size_t first, std::size_t last) {
        return query::SourceRange{in_query(tokens[first].begin), in_query(tokens[last].end - 1) + 1};
    };
    const auto add_word = [&](std::size_t at, std::vector<Parts>& to) {
        const auto& token = tokens[at];
        if (keeps_all || !is_stop_word(token))
            to.push_back(compile_token(token, known_code(run.text.substr(token.begin, token.end - token.begin)),
                                       source_of(at, at)));
        else if (observer_ != nullptr)
            observer_->stop_word(source_of(at, at));
    };
    const auto synonyms = find_synonyms(tokens);
    auto next = synonyms.begin();
    for (std::size_t at = 0; at < tokens.size();) {
        if (next == synonyms.end() || at < next->first) {
            add_word(at++, parts);
            continue;
        }
        std::vector<Parts> term;
        for (; at < next->first + next->count; ++at) add_word(at, term);
        if (!term.empty())
            parts.push_back(with_synonyms(combined(term, rule_ == SequenceRule::all ? all_of : any_of), *next, tokens,
                                          source_of(next->first, at - 1)));
        ++next;
    }
}

std::vector<SynonymMatch> QueryCompiler::find_synonyms(const std::vector<AnalyzedToken>& words) const {
    if (excluding_) return {};
    return synonyms_->find(words, *analyzer_);
}

QueryCompiler::Parts QueryCompiler::with_synonyms(const Parts& words, const SynonymMatch& match,
                                                  const std::vector<AnalyzedToken>& tokens, query::SourceRange source) {
    SynonymQuery synonyms = make_synonym_query(
        match, *analyzer_, ranking_, [this](auto kind, const auto& text) { return term_query(kind, text); },
        [this](const PhrasePattern& phrase) { return pattern_query({{phrase}}, *lists_, field_); });
    if (observer_ != nullptr) {
        const MarkCondition marks{synonyms.words, {}, std::nullopt, {}, field_, {}, synonyms.phrases};
        synonyms.match = observer_->synonyms(source, synonyms.match, marks);
    }
    if (match.count > 1) {
        // Words of a term are marked one by one; instead of them all, where they do not stand side by side.
        PhrasePattern term;
        for (std::size_t at = 0; at < match.count; ++at) term.words.push_back(base_terms(tokens[match.first + at]));
        marks_.push_back({{}, {}, PositionPattern{{term}}, {}, field_});
    }
    auto& instead = marks_.back().instead;
    instead.insert(instead.end(), synonyms.words.begin(), synonyms.words.end());
    marks_.back().instead_phrases = std::move(synonyms.phrases);
    return {any_of({words.match, synonyms.match}), words.bonus};
}

/// The project that has this code, if any; codes are written in capitals as a rule.
std::optional<std::string> QueryCompiler::known_code(const std::string& written) const {
    if (field_) return std::nullopt;
    std::string capitals = written;
    for (char& c : capitals)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    for (const auto& code : {written, capitals})
        if (lists_->database().term_exists(schema::term(schema::TermKind::code, code))) return code;
    return std::nullopt;
}

QueryCompiler::Parts QueryCompiler::compile_value(const query::Word& word) {
    switch (word.kind) {
        case query::WordKind::exact: return compile_exact({&word});
        case query::WordKind::prefix:
            return compile_expansion(
                terms_with_prefix(lists_->database(), analyzer_->analyze_word(word.text)->surface));
        case query::WordKind::fuzzy:
            return compile_expansion(terms_like(lists_->database(), analyzer_->analyze_word(word.text)->surface));
        case query::WordKind::plain: break;
    }
    std::vector<Parts> parts;
    compile_run({&word}, true, parts);
    return combined(parts, all_of);
}

QueryCompiler::Parts QueryCompiler::compile_exact(const std::vector<const query::Word*>& words) {
    std::vector<std::string> surfaces;
    for (const auto& token : analyzer_->analyze(run_of(words).text)) surfaces.push_back(token.word->surface);
    marks_.push_back({{}, {}, std::nullopt, {}, field_, surfaces});
    MatchQueries all;
    all.reserve(surfaces.size());
    for (const auto& surface : surfaces) all.push_back(term(schema::term(schema::TermKind::surface, surface)));
    MatchQuery all_forms = all_of(std::move(all));
    if (surfaces.size() < 2 && !field_) return {std::move(all_forms), {}};
    return {within(std::move(all_forms), documents(exact_matches(*lists_, *analyzer_, surfaces, field_))), {}};
}

QueryCompiler::Parts QueryCompiler::compile_expansion(const std::vector<std::string>& terms) {
    const std::string surface_prefix = schema::term(schema::TermKind::surface, {});
    MarkCondition mark;
    mark.field = field_;
    std::vector<std::string> bases;
    for (const auto& term : terms) {
        if (term.starts_with(surface_prefix)) {
            mark.surfaces.push_back(term.substr(surface_prefix.size()));
        } else {
            bases.push_back(term);
            mark.terms.push_back({term, {}});
        }
    }
    marks_.push_back(std::move(mark));
    if (!field_) return {one_term_of(terms), {}};
    std::vector<Xapian::docid> ids = matching_documents(pattern_query({{{{bases}}}}, *lists_, field_), *lists_);
    for (const auto& surface : marks_.back().surfaces) {
        const auto more = exact_matches(*lists_, *analyzer_, {surface}, field_);
        ids.insert(ids.end(), more.begin(), more.end());
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return {within(one_term_of(terms), documents(ids)), {}};
}

PhrasePattern QueryCompiler::phrase_pattern(const std::vector<query::Word>& words) {
    PhrasePattern pattern;
    for (auto word = words.begin(); word != words.end();) {
        if (word->kind == query::WordKind::prefix) {
            auto terms = terms_with_prefix(lists_->database(), analyzer_->analyze_word(word->text)->surface);
            std::erase_if(terms, [](const std::string& term) {
                return term.starts_with(schema::term(schema::TermKind::surface, {}));
            });
            pattern.words.push_back(std::move(terms));
            ++word;
        } else {
            // Side by side, as in a text: "18 000" is one word there.
            std::vector<const query::Word*> run;
            for (; word != words.end() && word->kind != query::WordKind::prefix; ++word) run.push_back(&*word);
            for (const auto& token : analyzer_->analyze(run_of(run).text)) pattern.words.push_back(base_terms(token));
        }
    }
    return pattern;
}

QueryCompiler::Parts QueryCompiler::compile_value(const query::Phrase& phrase) {
    if (phrase.exact) {
        std::vector<const query::Word*> words;
        for (const auto& word : phrase.words) words.push_back(&word);
        return compile_exact(words);
    }
    PositionPattern pattern{{phrase_pattern(phrase.words)}};
    MatchQuery match = pattern_query(pattern, *lists_, field_);
    if (const auto joined = hyphenated(phrase)) {
        marks_.push_back({{}, {}, joined, {}, field_});
        match = any_of({std::move(match), pattern_query(*joined, *lists_, field_)});
    }
    marks_.push_back({{}, {}, pattern, {}, field_});
    return {std::move(match), {}};
}

/// "pk sektori" is also in a text that writes pk-sektori.
std::optional<PositionPattern> QueryCompiler::hyphenated(const query::Phrase& phrase) {
    if (phrase.words.size() != 2) return std::nullopt;
    std::string text = phrase.words[0].text;
    text.append("-").append(phrase.words[1].text);
    const auto tokens = analyzer_->analyze(text);
    if (tokens.size() != 1 || phrase.words[1].kind != query::WordKind::plain) return std::nullopt;
    std::vector<std::string> terms;
    for (const Reading& reading : tokens.front().word->readings) {
        if (reading.base.find('-') == std::string::npos) continue;
        terms.push_back(schema::term(schema::TermKind::base, reading.base));
        terms.push_back(schema::term(schema::TermKind::part, reading.base));
    }
    if (terms.empty()) return std::nullopt;
    return PositionPattern{{PhrasePattern{{std::move(terms)}}}};
}

QueryCompiler::Parts QueryCompiler::compile_value(const query::Near& near) {
    PositionPattern pattern;
    pattern.distance = near.distance;
    for (const auto& operand : near.operands) {
        if (const auto* phrase = std::get_if<query::Phrase>(&operand.value))
            pattern.phrases.push_back(phrase_pattern(phrase->words));
        else
            pattern.phrases.push_back(phrase_pattern({std::get<query::Word>(operand.value)}));
    }
    marks_.push_back({{}, {}, pattern, {}, field_});
    return {pattern_query(pattern, *lists_, field_), {}};
}

QueryCompiler::Parts QueryCompiler::compile_value(const query::Sequence& sequence) {
    std::vector<Parts> wanted;
    for (auto node = sequence.wanted.begin(); node != sequence.wanted.end();) {
        std::vector<const query::Word*> run;
        for (; node != sequence.wanted.end() && plain_word(*node) != nullptr; ++node) run.push_back(plain_word(*node));
        if (!run.empty()) compile_run(run, run.size() == sequence.wanted.size(), wanted);
        if (node != sequence.wanted.end()) wanted.push_back(compile_node(*node++));
    }
    Parts result =
        wanted.empty() ? Parts{everything(), {}} : combined(wanted, rule_ == SequenceRule::all ? all_of : any_of);
    for (const auto& condition : sequence.conditions)
        result.match = within(std::move(result.match), compile_node(condition).match);
    for (const auto& node : sequence.excluded) result.match = without(std::move(result.match), excluded(node));
    return result;
}

QueryCompiler::Parts QueryCompiler::compile_value(const query::And& node) {
    std::vector<Parts> parts;
    for (const auto& child : node.children) parts.push_back(compile_node(child));
    return combined(parts, all_of);
}

QueryCompiler::Parts QueryCompiler::compile_value(const query::Or& node) {
    std::vector<Parts> parts;
    for (const auto& child : node.children) parts.push_back(compile_node(child));
    return combined(parts, any_of);
}

QueryCompiler::Parts QueryCompiler::compile_value(const query::Not& node) {
    return {without(everything(), excluded(node.child.front())), {}};
}

/// What is excluded is matched strictly, so that excluding never grows by matching loosely, and is never marked.
MatchQuery QueryCompiler::excluded(const query::Node& node) {
    const auto rule = std::exchange(rule_, SequenceRule::all);
    const bool inside = std::exchange(excluding_, true);
    auto marks = marks_;
    MatchQuery match = compile_node(node).match;
    excluding_ = inside;
    rule_ = rule;
    marks_ = std::move(marks);
    return match;
}

QueryCompiler::Parts QueryCompiler::compile_value(const query::Scoped& scoped) {
    const auto outer = std::exchange(field_, scoped.field);
    Parts parts = compile_node(scoped.child.front());
    field_ = outer;
    return parts;
}

QueryCompiler::Parts QueryCompiler::compile_value(const query::FacetTerm& facet) {
    return {unweighted(term(schema::facet_term(facet.facet, resolver_->resolve(facet.facet, facet.value)))), {}};
}

QueryCompiler::Parts QueryCompiler::compile_value(const query::DateRange& range) {
    const auto iso = [](const std::optional<Date>& date) { return date ? std::optional{to_iso(*date)} : std::nullopt; };
    const auto slot = range.field == query::DateField::start ? schema::start_slot : schema::end_slot;
    return {range_query(lists_->database(), slot, iso(range.first), iso(range.last)), {}};
}

QueryCompiler::Parts QueryCompiler::compile_value(const query::MoneyRange& range) {
    const auto key = [](const std::optional<Euros>& euros) {
        return euros ? std::optional{Xapian::sortable_serialise(static_cast<double>(*euros))} : std::nullopt;
    };
    return {range_query(lists_->database(), schema::money_slot(range.field), key(range.lowest), key(range.highest)),
            {}};
}

}  // namespace hankehaku
