#include "searcher/search_run.h"

#include "hankehaku/error.h"
#include "indexer/format/index_fingerprint.h"
#include "indexer/format/schema.h"
#include "indexer/format/stored_project.h"
#include "searcher/compiling/query_compiler.h"
#include "searcher/facets/facet_counter.h"
#include "searcher/facets/facet_filters.h"
#include "searcher/facets/place_tree.h"
#include "searcher/facets/principle_filters.h"
#include "searcher/facets/value_resolver.h"
#include "searcher/matching/found_documents.h"
#include "searcher/query/asked_years.h"
#include "searcher/query/field_value.h"
#include "searcher/query/hyphens.h"
#include "searcher/query/parser.h"
#include "searcher/ranking/related_projects.h"
#include "searcher/ranking/similar_projects.h"
#include "searcher/ranking/sort_order.h"
#include "searcher/snippets/snippet_builder.h"
#include "searcher/statistics/stats_table.h"
#include "searcher/words/spelling.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace hankehaku {
namespace {

/// Of a request for all hits.
constexpr std::size_t most_related = 1000;
constexpr Xapian::docid documents_between_checks = 256;

/// Gives up in the middle of a query whose words take too long.
class CompilingInTime : public CompileObserver {
public:
    explicit CompilingInTime(const Deadline& deadline) : deadline_(deadline) {}

    void reading_text() override { deadline_.check(); }
    void stop_word(query::SourceRange /*source*/) override {}
    WordQuery word(const WordPiece& piece) override {
        deadline_.check();
        return piece.parts.query;
    }
    WordQuery synonyms(query::SourceRange /*source*/, WordQuery compiled, const MarkCondition& /*marks*/) override {
        return compiled;
    }
    WordQuery node(const query::Node& /*node*/, WordQuery compiled, const std::vector<MarkCondition>& /*marks*/,
                   std::optional<TextField> /*field*/) override {
        deadline_.check();
        return compiled;
    }

private:
    const Deadline& deadline_;
};

}  // namespace

SearchResult SearchRun::search(const SearchRequest& request) {
    const SearchRequest asked = with_place_facets(request);
    SearchResult result = search_as_written(asked);
    if (request.spelling && result.total == 0 && !result.left_out.empty()) try_hyphens_as_text(asked, result);
    if (request.spelling && !result.corrected_query)
        apply_spelling(asked, IndexWords(tools_.snapshot.lists(), tools_.analyzer), result,
                       [this](const SearchRequest& other) { return search_as_written(other); });
    arrange_places(request, tools_.gazetteer, result);
    return result;
}

void SearchRun::try_hyphens_as_text(const SearchRequest& request, SearchResult& result) {
    SearchRequest other = request;
    other.query =
        query::with_hyphens_as_text(*query::parse_query(request.query), request.query).value_or(request.query);
    SearchResult found = search_as_written(other);
    if (found.strict == 0) return;
    result = std::move(found);
    result.query = request.query;
    result.corrected_query = other.query;
}

SearchResult SearchRun::search_as_written(const SearchRequest& as_written, std::vector<Xapian::docid>* all) {
    IndexSnapshot& snapshot = tools_.snapshot;
    const SearchRequest request = with_known_principles(as_written, snapshot.database(), tools_.analyzer);
    const auto tree = query::parse_query(request.query);
    const ValueResolver resolver(tools_.gazetteer, snapshot.facets());
    SearchResult result = head_of(request);
    result.filters = resolved(request.filters, resolver);
    if (tree) result.left_out = query::left_out_words(*tree, request.query);
    const CompiledQuery compiled = compile(request, tree);
    Matches matches = match(compiled, request, result.filters, tools_.options.ranking.least_share, all);
    result.relaxed = request.match == MatchMode::automatic && matches.total > 0 && matches.strict == 0;
    fill(result, std::move(matches), request, compiled);
    if (request.related && request.sort == SortKey::relevance && tree && can_have_related(*tree))
        add_related(result, request, compiled);
    return result;
}

RankedHits SearchRun::ranked(const SearchRequest& as_written) {
    IndexSnapshot& snapshot = tools_.snapshot;
    SearchRequest request = with_known_principles(as_written, snapshot.database(), tools_.analyzer);
    request.facets.clear();
    const ValueResolver resolver(tools_.gazetteer, snapshot.facets());
    CompiledQuery compiled = compile(request, query::parse_query(request.query));
    Matches matches = match(compiled, request, resolved(request.filters, resolver), tools_.options.ranking.least_share);
    return {snapshot.state(), index_fingerprint(snapshot.database()), std::move(request), std::move(matches.page),
            std::move(compiled.marks)};
}

std::vector<Hit> SearchRun::hits(const RankedHits& ranked, std::size_t begin, std::size_t count) {
    SearchRequest request = ranked.request;
    request.offset += begin;
    const auto first = ranked.documents.begin() + static_cast<std::ptrdiff_t>(begin);
    return hits({first, first + static_cast<std::ptrdiff_t>(count)}, request, ranked.marks);
}

CompiledQuery SearchRun::compile(const SearchRequest& request, const std::optional<query::Node>& tree) {
    if (!tree) return {.strict = everything(), .loose = everything(), .marks = {}};
    CompilingInTime in_time(deadline_);
    const ValueResolver resolver(tools_.gazetteer, tools_.snapshot.facets());
    QueryCompiler compiler(tools_.snapshot.lists(), tools_.analyzer, resolver, tools_.options.ranking,
                           tools_.options.synonyms, &in_time);
    return compiler.compile(*tree, request.query, request.match);
}

MatchQuery SearchRun::with_ranges(MatchQuery query, const std::vector<RangeFilter>& ranges) {
    if (ranges.empty()) return query;
    const ValueResolver resolver(tools_.gazetteer, tools_.snapshot.facets());
    QueryCompiler compiler(tools_.snapshot.lists(), tools_.analyzer, resolver, tools_.options.ranking,
                           tools_.options.synonyms);
    for (const RangeFilter& range : ranges)
        query = within(std::move(query),
                       compiler.compile(query::range_condition(range), range.range, MatchMode::all).strict);
    return query;
}

void SearchRun::add_related(SearchResult& result, const SearchRequest& request, const CompiledQuery& compiled) {
    const std::size_t end = request.offset + result.hits.size();
    if (end < result.total || result.total == 0 || result.hits.size() >= request.limit) return;
    PostingLists& lists = tools_.snapshot.lists();
    std::vector<Xapian::docid> found;
    BestDocuments best(feedback_texts);
    double lowest = 0;
    // Regardless of the filters: projects of other provinces also show the topic of the query.
    FoundDocuments(compiled, request.match, tools_.options.ranking.least_share, lists)
        .for_each(everything(), true, [&](const FoundDocument& document) {
            lowest = found.empty() ? document.score : std::min(lowest, document.score);
            found.push_back(document.id);
            best.add(document.id, document.score);
        });
    const auto words =
        feedback_words(std::move(best).page(lists.database(), 0), lists, tools_.analyzer, tools_.options.ranking);
    const std::size_t passed_over = request.offset - std::min(request.offset, result.total);
    const std::size_t most = std::min(request.limit - result.hits.size(), most_related);
    const MatchQuery conditions = filtered(with_ranges(with_principles(everything(), request), request.ranges),
                                           result.filters, ValueResolver(tools_.gazetteer, tools_.snapshot.facets()));
    std::vector<RankedDocument> related = related_documents(words, conditions, found, lists, passed_over, most);
    // Below what was found.
    const double highest = related.empty() ? 1 : related.front().score;
    for (RankedDocument& document : related) document.score *= lowest / (2 * highest);
    result.related = hits(related, request, similarity_query(words, 0, tools_.options.ranking).marks);
    for (Hit& hit : result.related) hit.rank += end - request.offset;
}

SearchRun::Matches SearchRun::match(const CompiledQuery& asked, const SearchRequest& request,
                                    const std::vector<FacetFilter>& filters, double least_share,
                                    std::vector<Xapian::docid>* all) {
    const auto& database = tools_.snapshot.database();
    const std::size_t documents = database.get_doccount();
    const std::size_t first = std::min(request.offset, documents);
    const std::size_t most = std::min(request.limit, documents - first);
    const bool by_relevance = request.sort == SortKey::relevance && most > 0;
    std::optional<FacetCounter> counter;
    if (!request.facets.empty()) counter.emplace(tools_.snapshot.facets(), request.facets, filters);
    MatchQuery conditions = with_ranges(with_principles(everything(), request), request.ranges);
    // A counter counts also what fails a single filter.
    if (!counter)
        conditions =
            filtered(std::move(conditions), filters, ValueResolver(tools_.gazetteer, tools_.snapshot.facets()));

    Matches matches;
    BestDocuments best(by_relevance ? first + most : 0);
    std::vector<Xapian::docid> ids;
    FoundDocuments found(asked, request.match, least_share, tools_.snapshot.lists());
    found.for_each(conditions, by_relevance, [&](const FoundDocument& document) {
        if (document.id % documents_between_checks == 0) deadline_.check();
        if (counter && !counter->add(document.id)) return;
        ++matches.total;
        if (document.strict) ++matches.strict;
        if (by_relevance)
            best.add(document.id, document.score);
        else
            ids.push_back(document.id);
    });
    matches.least_score = found.least_score();
    if (by_relevance) {
        matches.page = std::move(best).page(database, first);
    } else if (most > 0) {
        SortOrder order(database, request);
        matches.page = ordered_page(ids, order, first, most);
    }
    if (counter) matches.facets = counter->counts(tools_.collation);
    if (all != nullptr) *all = std::move(ids);
    return matches;
}

void SearchRun::fill(SearchResult& result, Matches matches, const SearchRequest& request,
                     const CompiledQuery& compiled) {
    result.total = matches.total;
    result.strict = matches.strict;
    result.least_score = matches.least_score;
    result.hits = hits(matches.page, request, compiled.marks);
    result.facets = std::move(matches.facets);
}

std::vector<Hit> SearchRun::hits(const std::vector<RankedDocument>& documents, const SearchRequest& request,
                                 const std::vector<MarkCondition>& marks) {
    const auto& database = tools_.snapshot.database();
    SnippetBuilder snippets(tools_.snapshot.lists().words(), tools_.analyzer, marks);
    const std::vector<ScoreName> scores = named_scores(request);
    std::vector<Hit> result;
    for (const auto& [id, score] : documents) {
        deadline_.check();
        Hit hit;
        hit.rank = request.offset + result.size() + 1;
        hit.score = score;
        const Xapian::Document document = database.get_document(id, Xapian::DOC_ASSUME_VALID);
        if (request.full_text || request.snippets > 0 || !scores.empty())
            hit.project = tools_.snapshot.lists().records().project(document);
        hit.scores = scores_of(hit.project, scores);
        hit.snippets = snippets.build(id, hit.project, request.snippets);
        if (!request.full_text) hit.project = decode_summary(document.get_value(schema::summary_slot));
        result.push_back(std::move(hit));
    }
    return result;
}

SearchResult SearchRun::similar(std::string_view code, const SearchRequest& as_written) {
    IndexSnapshot& snapshot = tools_.snapshot;
    SearchRequest request = with_known_principles(as_written, snapshot.database(), tools_.analyzer);
    if (!request.query.empty()) throw Error("usage.query_for_similar");
    // Projects with a share of the best score are similar; those with only one of the words are not.
    request.match = MatchMode::automatic;
    const Xapian::docid id = snapshot.known_document(code);
    SearchResult result = head_of(request);
    result.match = MatchMode::any;
    result.filters = resolved(request.filters, ValueResolver(tools_.gazetteer, snapshot.facets()));
    const auto words = telling_words(snapshot.lists(), id, tools_.analyzer, tools_.options.ranking);
    for (const auto& word : words) result.query += (result.query.empty() ? "" : " ") + word.base;
    const CompiledQuery compiled = similarity_query(words, id, tools_.options.ranking);
    fill(result, match(compiled, with_place_facets(request), result.filters, similar_share), request, compiled);
    arrange_places(request, tools_.gazetteer, result);
    return result;
}

std::vector<std::string> SearchRun::years_asked(const std::string& query,
                                                const std::vector<FacetFilter>& filters) const {
    const ValueResolver resolver(tools_.gazetteer, tools_.snapshot.facets());
    std::vector<std::string> years;
    for (const FacetFilter& filter : filters)
        if (filter.facet == Facet::year) years.push_back(filter.value);
    const auto tree = query::parse_query(query);
    if (!tree) return years;
    std::vector<std::string> of_query;
    for (const std::string& year : query::asked_years(*tree))
        for (std::string& value : resolver.resolve_all(Facet::year, year)) of_query.push_back(std::move(value));
    // Both must hold.
    if (!years.empty() && !of_query.empty())
        std::erase_if(years, [&](const std::string& year) {
            return std::find(of_query.begin(), of_query.end(), year) == of_query.end();
        });
    return years.empty() ? of_query : years;
}

StatsResult SearchRun::stats(StatsRequest request) {
    require_possible(request);
    IndexSnapshot& snapshot = tools_.snapshot;
    request.columns = with_known_scores(std::move(request.columns), snapshot.database(), tools_.analyzer);
    SearchRequest wanted = request.search;
    wanted.facets.clear();
    wanted.sort = SortKey::code;
    wanted.offset = wanted.limit = wanted.snippets = 0;
    std::vector<Xapian::docid> matched;
    SearchResult found = search_as_written(wanted, &matched);
    if (found.total == 0 && wanted.spelling) {
        found = search(wanted);
        wanted.query = found.corrected_query.value_or(wanted.query);
        if (found.corrected_query) search_as_written(wanted, &matched);
    }
    std::vector<std::string> years;
    if (request.years == StatsYears::asked) years = years_asked(wanted.query, found.filters);
    StatsTable table(snapshot.database(), snapshot.facets(), snapshot.figures(), request, years);
    std::sort(matched.begin(), matched.end());
    for (const Xapian::docid id : matched) {
        if (id % documents_between_checks == 0) deadline_.check();
        table.add(id);
    }
    return table.result(found, tools_.collation);
}

}  // namespace hankehaku
