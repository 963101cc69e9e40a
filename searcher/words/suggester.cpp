#include "searcher/words/suggester.h"

#include "base/characters.h"
#include "indexer/format/stored_project.h"
#include "searcher/compiling/word_query.h"
#include "searcher/matching/query_evaluator.h"
#include "searcher/words/dotted_words.h"
#include "searcher/words/typed_query.h"

#include <algorithm>
#include <iterator>
#include <queue>
#include <utility>

namespace hankehaku {
namespace {

using schema::TermKind;

using Counted = std::pair<Xapian::doccount, std::string>;

/// More frequent first, then by bytes.
bool comes_before(const Counted& a, const Counted& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
}

/// The most frequent terms that begin so, at most `most`, most frequent first.
std::vector<Counted> most_frequent(const lists::Vocabulary& vocabulary, const std::string& start, std::size_t most) {
    std::priority_queue<Counted, std::vector<Counted>, decltype(&comes_before)> best(&comes_before);  // last on top
    for (auto words = vocabulary.beginning_with(start); words.next();) {
        const auto frequency = words.documents();
        if (best.size() == most) {
            if (frequency <= best.top().first) continue;
            best.pop();
        }
        best.emplace(frequency, words.term());
    }
    std::vector<Counted> terms;
    for (; !best.empty(); best.pop()) terms.push_back(best.top());
    std::reverse(terms.begin(), terms.end());
    return terms;
}

bool have_one_in_common(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    return std::any_of(left.begin(), left.end(), [&](const std::string& term) {
        return std::find(right.begin(), right.end(), term) != right.end();
    });
}

}  // namespace

Suggestions Suggester::suggest(std::string_view beginning, std::size_t limit) {
    const TypedQuery typed = cut_before_last_word(beginning);
    if (typed.word.empty() || limit == 0) return {};
    const Context context = typed.plain ? context_of(typed.head) : Context{};
    const std::string prefix = words_.analyzer().analyze_word(typed.word)->surface;
    Suggestions suggestions;
    for (const auto& candidate : completions(prefix, context, limit))
        suggestions.words.push_back({std::string(typed.head) + candidate.text, candidate.count});
    if (typed.plain) suggestions.names = names(prefix, context, limit);
    return suggestions;
}

Suggester::Context Suggester::context_of(std::string_view head) const {
    Context context;
    MatchQueries queries;
    for (auto& token : words_.analyzer().analyze(head)) {
        if (words_.analyzer().is_stop_word(*token.word)) continue;
        std::vector<std::string> terms;
        for (const auto& mark : word_marks(token)) terms.push_back(mark.term);
        queries.push_back(any_of(hankehaku::terms(terms)));
        context.words.push_back(std::move(token));
    }
    if (queries.empty()) return context;
    context.documents.resize(words_.database().get_lastdocid() + std::size_t{1});
    for (const auto id : matching_documents(all_of(std::move(queries)), words_.lists())) context.documents[id] = true;
    return context;
}

std::size_t Suggester::count(const std::string& term, const Context& context) const {
    std::size_t documents = 0;
    words_.words().for_each_posting(term, [&](Xapian::docid id, auto) { documents += context.documents[id] ? 1 : 0; });
    return documents;
}

void Suggester::complete(TermKind kind, const std::string& prefix, const Context& context, std::size_t limit,
                         std::vector<Candidate>& candidates) const {
    // Some are not shown, and after other words the order changes.
    const std::size_t most = 2 * limit + 10;
    const std::size_t kind_prefix = schema::term(kind, {}).size();
    for (const auto& [frequency, term] : most_frequent(words_.vocabulary(), schema::term(kind, prefix), most)) {
        const std::string text = term.substr(kind_prefix);
        const std::size_t texts = context.documents.empty() ? frequency : count(term, context);
        if (texts == 0 || words_.analyzer().is_stop_word(*words_.analyzer().analyze_word(text))) continue;
        std::string word = kind == TermKind::base ? shown(text) : text;
        const auto same = [&](const Candidate& other) { return other.text == word; };
        if (word.empty() || std::any_of(candidates.begin(), candidates.end(), same)) continue;
        // A base form that is nowhere by itself may be a wrong reading of another word.
        const std::size_t order = words_.has_form(word) ? 4 * texts : texts;
        candidates.push_back({std::move(word), texts, order});
    }
}

std::vector<Suggester::Candidate> Suggester::completions(const std::string& prefix, const Context& context,
                                                         std::size_t limit) const {
    std::vector<Candidate> candidates;
    for (const auto kind : {TermKind::base, TermKind::surface}) {
        std::vector<std::string> prefixes{prefix};
        for (std::size_t number = 0; number < prefixes.size() && candidates.size() < limit; ++number) {
            const auto before = static_cast<std::ptrdiff_t>(candidates.size());
            complete(kind, prefixes[number], context, limit, candidates);
            std::stable_sort(candidates.begin() + before, candidates.end(),
                             [](const Candidate& a, const Candidate& b) { return a.order > b.order; });
            if (number > 0) continue;
            for (auto& dotted : dotted_prefixes(words_.vocabulary(), kind, prefix))
                if (dotted != prefix) prefixes.push_back(std::move(dotted));
        }
        if (!candidates.empty()) break;
    }
    if (candidates.size() > limit) candidates.resize(limit);
    return candidates;
}

std::string Suggester::shown(const std::string& base) const {
    if (words_.has_form(base) || words_.word_statistics(base).in_dictionary) return base;
    // A stem: shown as the commonest form that has it.
    constexpr std::size_t most_forms = 5;
    const std::size_t prefix = schema::term(TermKind::surface, {}).size();
    for (const auto& [frequency, term] :
         most_frequent(words_.vocabulary(), schema::term(TermKind::surface, base), most_forms)) {
        std::string form = term.substr(prefix);
        const auto analysis = words_.analyzer().analyze_word(form);
        if (analysis->readings.front().base == base) return form;
    }
    return {};
}

std::vector<NameSuggestion> Suggester::names(const std::string& prefix, const Context& context,
                                             std::size_t limit) const {
    // Of very many names that a letter or two begin, some are as good as others.
    const std::size_t most_documents = 5 * limit + 50, most_names = 2 * limit + 10;
    const auto& database = words_.database();
    std::vector<std::pair<std::string, Xapian::docid>> found;  // by name
    for (const auto& dotted : dotted_prefixes(words_.vocabulary(), TermKind::name_word, prefix)) {
        auto words = words_.vocabulary().beginning_with(schema::term(TermKind::name_word, dotted));
        while (found.size() < most_documents && words.next())
            words_.words().for_each_posting(words.term(), [&](Xapian::docid id, auto) {
                if (found.size() < most_documents && (context.documents.empty() || context.documents[id]))
                    found.emplace_back(std::string(), id);
            });
        if (!found.empty()) break;
    }
    for (auto& [key, id] : found)
        key = database.get_document(id, Xapian::DOC_ASSUME_VALID).get_value(schema::name_key_slot);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<NameSuggestion> first, others;
    for (const auto& [key, id] : found) {
        if (first.size() + others.size() == most_names) break;
        Project project =
            decode_summary(database.get_document(id, Xapian::DOC_ASSUME_VALID).get_value(schema::summary_slot));
        if (!has_words(project.name, context.words)) continue;
        const bool begins = context.words.empty() && query::to_lower(project.name).starts_with(prefix);
        (begins ? first : others).push_back({std::move(project.code), std::move(project.name)});
    }
    first.insert(first.end(), std::make_move_iterator(others.begin()), std::make_move_iterator(others.end()));
    if (first.size() > limit) first.resize(limit);
    return first;
}

bool Suggester::has_words(std::string_view name, const std::vector<AnalyzedToken>& wanted) const {
    if (wanted.empty()) return true;
    const auto tokens = words_.analyzer().analyze(name);
    return std::all_of(wanted.begin(), wanted.end(), [&](const AnalyzedToken& word) {
        return std::any_of(tokens.begin(), tokens.end(), [&](const AnalyzedToken& token) {
            return have_one_in_common(base_terms(word), base_terms(token));
        });
    });
}

}  // namespace hankehaku
