#include "hankehaku/searcher.h"

#include "hankehaku/analyzer.h"
#include "hankehaku/gazetteer.h"
#include "indexer/format/collation.h"
#include "indexer/format/index_directory.h"
#include "indexer/format/index_metadata.h"
#include "indexer/format/schema.h"
#include "indexer/format/stored_project.h"
#include "indexer/format/xapian_errors.h"
#include "searcher/columns/facet_columns.h"
#include "searcher/columns/figure_columns.h"
#include "searcher/compiling/query_compiler.h"
#include "searcher/explaining/query_explainer.h"
#include "searcher/facets/facet_counter.h"
#include "searcher/facets/facet_filters.h"
#include "searcher/facets/place_tree.h"
#include "searcher/facets/principle_filters.h"
#include "searcher/facets/value_resolver.h"
#include "searcher/matching/posting_lists.h"
#include "searcher/matching/query_evaluator.h"
#include "searcher/query/parser.h"
#include "searcher/ranking/ranked_page.h"
#include "searcher/ranking/similar_projects.h"
#include "searcher/ranking/sort_order.h"
#include "searcher/snippets/snippet_builder.h"
#include "searcher/statistics/stats_table.h"
#include "searcher/words/spelling.h"
#include "searcher/words/suggester.h"

#include <algorithm>
#include <utility>

namespace hankehaku {
namespace fs = std::filesystem;
namespace {

Analyzer analyzer_of(const IndexMetadata& metadata, const fs::path& folder) {
    Analyzer analyzer(metadata.analyzer);
    if (analyzer.fingerprint() != metadata.analysis)
        throw Error(ErrorCode::index_incompatible, "the index " + folder.string() + " was made by another analyser (" +
                                                       metadata.analysis + ", here " + analyzer.fingerprint() +
                                                       "); build it again with 'hankehaku index --rebuild'");
    return analyzer;
}

/// One state of an index, opened.
struct Snapshot {
    Snapshot(const fs::path& folder, const Collation& collation, const SearcherOptions& options)
        : generation(IndexDirectory(folder).current()),
          database(open_index(folder)),
          uuid(database.get_uuid()),
          lists(database, options.ranking, options.posting_cache_bytes),
          columns(database, collation),
          figures(database) {}

    std::optional<fs::path> generation;
    Xapian::Database database;
    std::string uuid;  ///< tells apart two databases that had the same name one after the other
    PostingLists lists;
    FacetColumns columns;
    FigureColumns figures;
};

constexpr int most_attempts = 10;

/// Opens the newest state; again when a writer replaces it at the same time.
std::unique_ptr<Snapshot> open_newest(const fs::path& folder, const Collation& collation,
                                      const SearcherOptions& options) {
    for (int attempt = 1;; ++attempt) {
        const auto generation = IndexDirectory(folder).current();
        try {
            return std::make_unique<Snapshot>(folder, collation, options);
        } catch (const Error& error) {
            if (error.code() != ErrorCode::index_damaged || attempt == most_attempts) throw;
            if (IndexDirectory(folder).current() == generation) throw;
        }
    }
}

/// A page of matches with what was counted on the way.
struct Matches {
    std::vector<RankedDocument> page;
    std::size_t total = 0;
    std::vector<FacetCounts> facets;
};

}  // namespace

struct HANKEHAKU_HIDDEN Searcher::Impl {
    Impl(fs::path index, SearcherOptions chosen)
        : folder(std::move(index)),
          options(std::move(chosen)),
          snapshot(open_newest(folder, collation, options)),
          metadata(read_metadata(snapshot->database, folder)),
          analyzer(analyzer_of(metadata, folder)) {}

    SearchResult search(const SearchRequest& request);
    SearchResult similar(std::string_view code, const SearchRequest& as_written);
    StatsResult stats(StatsRequest request);
    Explanation explain(const SearchRequest& request, std::string_view code);
    Suggestions suggest(std::string_view beginning, std::size_t limit);
    std::optional<Project> project(std::string_view code);

    /// Runs `action` on the newest state of the index, again when it changes meanwhile.
    template <class Action>
    auto on_newest(Action action) {
        return translating_errors(folder, [&] {
            for (int attempt = 1;; ++attempt) {
                try {
                    refresh(attempt > 1);
                    return action();
                } catch (const Xapian::DatabaseModifiedError&) {
                    if (attempt == most_attempts) throw;
                } catch (const Xapian::DatabaseOpeningError&) {
                    if (attempt == most_attempts) throw;
                } catch (const Error& error) {
                    // A database that is being removed may look damaged.
                    if (error.code() != ErrorCode::index_damaged || attempt == most_attempts) throw;
                    if (IndexDirectory(folder).current() == snapshot->generation) throw;
                }
            }
        });
    }

private:
    void refresh(bool force);
    [[nodiscard]] std::optional<Xapian::docid> document(std::string_view code) const;
    /// Throws Error(not_found).
    [[nodiscard]] Xapian::docid known_document(std::string_view code) const;
    /// `all`, if any, becomes every document found; not for a page by relevance, which keeps the best alone.
    SearchResult search_as_written(const SearchRequest& as_written, std::vector<Xapian::docid>* all = nullptr);
    Matches match(const CompiledQuery& asked, const SearchRequest& request, const std::vector<FacetFilter>& filters,
                  std::vector<Xapian::docid>* all = nullptr);
    std::vector<Hit> hits(const Matches& matches, const SearchRequest& request,
                          const std::vector<MarkCondition>& marks);

    fs::path folder;
    SearcherOptions options;
    Collation collation;
    std::unique_ptr<Snapshot> snapshot;
    IndexMetadata metadata;
    Analyzer analyzer;
    Gazetteer gazetteer;
};

void Searcher::Impl::refresh(bool force) {
    const auto generation = IndexDirectory(folder).current();
    auto& database = snapshot->database;
    if (!force && generation == snapshot->generation && !database.reopen() && database.get_uuid() == snapshot->uuid)
        return;
    auto fresh = open_newest(folder, collation, options);
    auto fresh_metadata = read_metadata(fresh->database, folder);
    if (fresh_metadata.analysis != metadata.analysis) analyzer = analyzer_of(fresh_metadata, folder);
    snapshot = std::move(fresh);
    metadata = std::move(fresh_metadata);
}

Matches Searcher::Impl::match(const CompiledQuery& asked, const SearchRequest& request,
                              const std::vector<FacetFilter>& filters, std::vector<Xapian::docid>* all) {
    const auto& database = snapshot->database;
    const std::size_t documents = database.get_doccount();
    const std::size_t first = std::min(request.offset, documents);
    const std::size_t most = std::min(request.limit, documents - first);
    const bool by_relevance = request.sort == SortKey::relevance && most > 0;
    std::optional<FacetCounter> counter;
    if (!request.facets.empty()) counter.emplace(snapshot->columns, request.facets, filters);
    MatchQuery query = with_principles(asked.query, request);
    // A counter counts also what fails a single filter.
    if (!counter) query = filtered(std::move(query), filters);

    Matches matches;
    BestDocuments best(by_relevance ? first + most : 0);
    std::vector<Xapian::docid> ids;
    QueryEvaluator evaluator(query, snapshot->lists,
                             by_relevance ? QueryEvaluator::Scores::wanted : QueryEvaluator::Scores::left_out);
    evaluator.for_each([&](Xapian::docid id, double score) {
        if (counter && !counter->add(id)) return;
        ++matches.total;
        if (by_relevance)
            best.add(id, score);
        else
            ids.push_back(id);
    });
    if (by_relevance) {
        matches.page = std::move(best).page(database, first);
    } else if (most > 0) {
        SortOrder order(database, request);
        matches.page = ordered_page(ids, order, first, most);
    }
    if (counter) matches.facets = counter->counts(collation);
    if (all != nullptr) *all = std::move(ids);
    return matches;
}

std::vector<Hit> Searcher::Impl::hits(const Matches& matches, const SearchRequest& request,
                                      const std::vector<MarkCondition>& marks) {
    SnippetBuilder snippets(snapshot->database, analyzer, marks);
    const std::vector<ScoreName> scores = named_scores(request);
    std::vector<Hit> result;
    for (const auto& [id, score] : matches.page) {
        Hit hit;
        hit.rank = request.offset + result.size() + 1;
        hit.score = score;
        const Xapian::Document document = snapshot->database.get_document(id, Xapian::DOC_ASSUME_VALID);
        if (request.full_text || request.snippets > 0 || !scores.empty())
            hit.project = decode_project(document.get_data());
        hit.scores = scores_of(hit.project, scores);
        hit.snippets = snippets.build(id, hit.project, request.snippets);
        if (!request.full_text) hit.project = decode_summary(document.get_value(schema::summary_slot));
        result.push_back(std::move(hit));
    }
    return result;
}

SearchResult Searcher::Impl::search(const SearchRequest& request) {
    const SearchRequest asked = with_place_facets(request);
    SearchResult result = search_as_written(asked);
    if (request.spelling)
        apply_spelling(asked, IndexWords(snapshot->lists, analyzer), result,
                       [this](const SearchRequest& other) { return search_as_written(other); });
    arrange_places(request, gazetteer, result);
    return result;
}

Suggestions Searcher::Impl::suggest(std::string_view beginning, std::size_t limit) {
    return Suggester(IndexWords(snapshot->lists, analyzer)).suggest(beginning, limit);
}

SearchResult Searcher::Impl::search_as_written(const SearchRequest& as_written, std::vector<Xapian::docid>* all) {
    const SearchRequest request = with_known_principles(as_written, snapshot->database, analyzer);
    const auto tree = query::parse_query(request.query);
    const ValueResolver resolver(gazetteer, snapshot->columns);
    SearchResult result = head_of(request);
    result.filters = resolved(request.filters, resolver);
    QueryCompiler compiler(snapshot->lists, analyzer, resolver, options.ranking, options.synonyms);
    const auto compile = [&](SequenceRule rule) {
        return tree ? compiler.compile(*tree, request.query, rule) : CompiledQuery{everything(), {}};
    };
    CompiledQuery compiled = compile(request.match == MatchMode::any ? SequenceRule::any_alike : SequenceRule::all);
    Matches matches = match(compiled, request, result.filters, all);
    if (matches.total == 0 && request.match == MatchMode::automatic && tree) {
        compiled = compile(SequenceRule::any);
        matches = match(compiled, request, result.filters, all);
        result.relaxed = matches.total > 0;
    }
    result.total = matches.total;
    result.hits = hits(matches, request, compiled.marks);
    result.facets = std::move(matches.facets);
    return result;
}

SearchResult Searcher::Impl::similar(std::string_view code, const SearchRequest& as_written) {
    const SearchRequest request = with_known_principles(as_written, snapshot->database, analyzer);
    if (!request.query.empty())
        throw Error(ErrorCode::usage, "similar projects are found by a project, not by a query; leave the query out");
    const Xapian::docid id = known_document(code);
    SearchResult result = head_of(request);
    result.match = MatchMode::any;
    result.filters = resolved(request.filters, ValueResolver(gazetteer, snapshot->columns));
    const auto words = telling_words(snapshot->database, id, analyzer, options.ranking);
    for (const auto& word : words) result.query += (result.query.empty() ? "" : " ") + word.base;
    const CompiledQuery compiled = similarity_query(words, id, options.ranking);
    Matches matches = match(compiled, with_place_facets(request), result.filters);
    result.total = matches.total;
    result.hits = hits(matches, request, compiled.marks);
    result.facets = std::move(matches.facets);
    arrange_places(request, gazetteer, result);
    return result;
}

StatsResult Searcher::Impl::stats(StatsRequest request) {
    require_possible(request);
    request.columns = with_known_scores(std::move(request.columns), snapshot->database, analyzer);
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
    StatsTable table(snapshot->database, snapshot->columns, snapshot->figures, request);
    for (const Xapian::docid id : matched) table.add(id);
    return table.result(found, collation);
}

Explanation Searcher::Impl::explain(const SearchRequest& request, std::string_view code) {
    const Xapian::docid id = known_document(code);
    const Project project = decode_project(snapshot->database.get_document(id).get_data());
    SearchRequest whole = request;
    whole.limit = whole.offset = whole.snippets = 0;
    whole.facets.clear();
    const SearchResult result = search(whole);

    const ValueResolver resolver(gazetteer, snapshot->columns);
    QueryExplainer explainer(snapshot->lists, analyzer, resolver, options.ranking, options.synonyms, id, project);
    Explanation explanation;
    explanation.query = request.query;
    explanation.code = project.code;
    explanation.name = project.name;
    explanation.match = request.match;
    explanation.relaxed = result.relaxed;
    explanation.query_matches = true;
    if (const auto tree = query::parse_query(request.query))
        explainer.explain_query(explanation, *tree,
                                request.match == MatchMode::any ? SequenceRule::any_alike
                                : result.relaxed                ? SequenceRule::any
                                                                : SequenceRule::all);
    explanation.filters = explainer.explain_filters(result.filters);
    explanation.principles = explain_principles(project, with_known_principles(request, snapshot->database, analyzer));
    const auto fulfilled = [](const auto& filter) { return filter.fulfilled; };
    explanation.found = explanation.query_matches &&
                        std::all_of(explanation.filters.begin(), explanation.filters.end(), fulfilled) &&
                        std::all_of(explanation.principles.begin(), explanation.principles.end(), fulfilled);
    return explanation;
}

std::optional<Xapian::docid> Searcher::Impl::document(std::string_view code) const {
    const std::string key = schema::term(schema::TermKind::code, code);
    const auto posting = snapshot->database.postlist_begin(key);
    if (posting == snapshot->database.postlist_end(key)) return std::nullopt;
    return *posting;
}

Xapian::docid Searcher::Impl::known_document(std::string_view code) const {
    if (const auto id = document(code)) return *id;
    throw Error(ErrorCode::not_found,
                "no project \"" + std::string(code) + "\" in the index; 'hankehaku search' finds codes");
}

std::optional<Project> Searcher::Impl::project(std::string_view code) {
    const auto id = document(code);
    if (!id) return std::nullopt;
    return decode_project(snapshot->database.get_document(*id).get_data());
}

Searcher::Searcher(const fs::path& index, SearcherOptions options)
    : impl_(translating_errors(index, [&] { return std::make_unique<Impl>(index, std::move(options)); })) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

SearchResult Searcher::search(const SearchRequest& request) {
    return impl_->on_newest([&] { return impl_->search(request); });
}

SearchResult Searcher::similar(std::string_view code, const SearchRequest& request) {
    return impl_->on_newest([&] { return impl_->similar(code, request); });
}

StatsResult Searcher::stats(const StatsRequest& request) {
    return impl_->on_newest([&] { return impl_->stats(request); });
}

Explanation Searcher::explain(const SearchRequest& request, std::string_view code) {
    return impl_->on_newest([&] { return impl_->explain(request, code); });
}

Suggestions Searcher::suggest(std::string_view beginning, std::size_t limit) {
    return impl_->on_newest([&] { return impl_->suggest(beginning, limit); });
}

std::optional<Project> Searcher::project(std::string_view code) {
    return impl_->on_newest([&] { return impl_->project(code); });
}

}  // namespace hankehaku
