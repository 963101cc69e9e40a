#include "hankehaku/searcher.h"

#include "hankehaku/analyzer.h"
#include "hankehaku/gazetteer.h"
#include "indexer/format/collation.h"
#include "indexer/format/steady_index.h"
#include "indexer/format/xapian_errors.h"
#include "searcher/explaining/query_explainer.h"
#include "searcher/index_snapshot.h"
#include "searcher/ranked_hits.h"
#include "searcher/search_run.h"
#include "searcher/words/suggester.h"

#include <exception>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace hankehaku {
namespace fs = std::filesystem;
namespace {

/// The analyser of an index, or, where this machine cannot make that one, another: what asks for no words (a project, a
/// filter, a count) needs none.
struct IndexAnalyzer {
    Analyzer analyzer;
    std::optional<Error> problem;  ///< why words cannot be understood as the index has them

    void require() const {
        if (problem) throw Error(*problem);
    }
};

bool is_blank(std::string_view query) { return query.find_first_not_of(" \t\n\r") == std::string_view::npos; }

IndexAnalyzer analyzer_of(const IndexMetadata& metadata, const fs::path& folder) {
    try {
        IndexAnalyzer made{Analyzer(metadata.analyzer), std::nullopt};
        made.problem = other_analysis(metadata, made.analyzer.fingerprint(), folder);
        return made;
    } catch (const Error& error) {
        if (error.code() != ErrorCode::analyzer_unavailable || metadata.analyzer.chain == Chain::snowball) throw;
        AnalyzerOptions other = metadata.analyzer;
        other.chain = Chain::snowball;
        return {Analyzer(other), error};
    }
}

}  // namespace

/// Keeps a snapshot of the index up to date, and gives each call what it runs with.
struct HANKEHAKU_HIDDEN Searcher::Impl {
    Impl(fs::path index, SearcherOptions chosen)
        : folder(std::move(index)),
          options(std::move(chosen)),
          memory(std::make_shared<SnapshotMemoryPool>(options.posting_cache_bytes)),
          snapshot(newest()) {
        check_searchable();
    }

    /// Another one for another thread; shares what `other` keeps in memory.
    Impl(const Impl& other)
        : folder(other.folder),
          options(other.options),
          memory(other.memory),
          snapshot(newest()),
          gazetteer(other.gazetteer) {
        if (other.words && other.snapshot->metadata().analysis == snapshot->metadata().analysis)
            words.emplace(IndexAnalyzer{other.words->analyzer.clone(), other.words->problem});
        check_searchable();
    }

    Impl& operator=(const Impl&) = delete;
    ~Impl() = default;

    /// Runs `action` on the newest state of the index, again when it changes meanwhile.
    template <class Action>
    auto on_newest(Action action) {
        return translating_errors(folder, [&] {
            bool again = false;
            return on_steady_index(folder, [&] {
                refresh(std::exchange(again, true));
                return action();
            });
        });
    }

    /// For what asks for no words.  Throws Error: index_incompatible, analyzer_unavailable, where only stored projects
    /// can be read.
    [[nodiscard]] SearchTools tools_without_words() {
        if (not_searchable) std::rethrow_exception(not_searchable);
        return {*snapshot, words->analyzer, *gazetteer, collation, options};
    }

    /// Throws Error likewise, and where this machine cannot analyse as the index was made.
    [[nodiscard]] SearchTools tools() {
        SearchTools tools = tools_without_words();
        words->require();
        return tools;
    }

    [[nodiscard]] SearchTools tools_for(std::string_view query) {
        return is_blank(query) ? tools_without_words() : tools();
    }

    fs::path folder;
    SearcherOptions options;
    Collation collation;
    std::shared_ptr<SnapshotMemoryPool> memory;
    std::unique_ptr<IndexSnapshot> snapshot;
    std::optional<IndexAnalyzer> words;
    std::exception_ptr not_searchable;  ///< why not even filters and counts work
    std::shared_ptr<const Gazetteer> gazetteer = std::make_shared<const Gazetteer>();  ///< of clones, too

private:
    [[nodiscard]] std::unique_ptr<IndexSnapshot> newest() const {
        return IndexSnapshot::open_newest(folder, collation, options.ranking, *memory);
    }

    void refresh(bool force) {
        if (!force && snapshot->is_newest()) return;
        auto fresh = newest();
        if (fresh->metadata().analysis != snapshot->metadata().analysis) words.reset();
        snapshot = std::move(fresh);
        check_searchable();
    }

    /// Makes the analyser of the index.  Where that cannot be, or the format is an older one, reading stored projects
    /// goes on.
    void check_searchable() {
        not_searchable = nullptr;
        try {
            require_own_format(snapshot->metadata(), folder);
            if (!words) words.emplace(analyzer_of(snapshot->metadata(), folder));
            if (!words->problem) words->analyzer.look_first_in(as_far_as_readable(snapshot->readings()));
        } catch (const Error&) {
            not_searchable = std::current_exception();
        }
    }
};

Searcher::Searcher(const fs::path& index, SearcherOptions options)
    : impl_(translating_errors(index, [&] { return std::make_unique<Impl>(index, std::move(options)); })) {}
Searcher::Searcher(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

Searcher Searcher::clone() const {
    return Searcher(translating_errors(impl_->folder, [&] { return std::make_unique<Impl>(*impl_); }));
}

const fs::path& Searcher::index() const { return impl_->folder; }

Analyzer Searcher::analyzer() {
    return impl_->on_newest([&] { return impl_->tools().analyzer.clone(); });
}

SearchResult Searcher::search(const SearchRequest& request) {
    return impl_->on_newest([&] { return SearchRun(impl_->tools_for(request.query)).search(request); });
}

SearchResult Searcher::first_page(const SearchRequest& request, std::size_t most, std::unique_ptr<RankedHits>& ranked) {
    return impl_->on_newest([&] {
        SearchRun run(impl_->tools_for(request.query));
        SearchResult first = run.search(request);
        ranked.reset();
        const std::size_t end = first.offset + first.hits.size();
        if (first.hits.size() == most || end >= first.total) return first;
        SearchRequest all = request;
        all.query = first.corrected_query.value_or(request.query);
        all.limit = most;
        ranked = std::make_unique<RankedHits>(run.ranked(all));
        return first;
    });
}

std::vector<Hit> Searcher::hits(RankedHits& ranked, std::size_t begin, std::size_t count) {
    return impl_->on_newest([&] {
        SearchRun run(impl_->tools_for(ranked.request.query));
        if (impl_->snapshot->state() != ranked.state) {
            RankedHits again = run.ranked(ranked.request);
            if (again.fingerprint != ranked.fingerprint) throw Error("io.index_changed");
            ranked = std::move(again);
        }
        return run.hits(ranked, begin, count);
    });
}

SearchResult Searcher::similar(std::string_view code, const SearchRequest& request) {
    return impl_->on_newest([&] { return SearchRun(impl_->tools()).similar(code, request); });
}

StatsResult Searcher::stats(const StatsRequest& request) {
    return impl_->on_newest([&] { return SearchRun(impl_->tools_for(request.search.query)).stats(request); });
}

Explanation Searcher::explain(const SearchRequest& request, std::string_view code) {
    return impl_->on_newest([&] {
        const SearchTools tools = impl_->tools();
        const Xapian::docid id = impl_->snapshot->known_document(code);
        SearchRequest whole = request;
        whole.limit = whole.offset = whole.snippets = 0;
        whole.facets.clear();
        const SearchResult result = SearchRun(tools).search(whole);
        const Project project = impl_->snapshot->project(id);
        const ValueResolver resolver(tools.gazetteer, impl_->snapshot->facets());
        QueryExplainer explainer(impl_->snapshot->lists(), tools.analyzer, resolver, impl_->options.ranking,
                                 impl_->options.synonyms, id, project);
        return explainer.explain(request, result);
    });
}

Suggestions Searcher::suggest(std::string_view beginning, std::size_t limit) {
    return impl_->on_newest([&] {
        const SearchTools tools = impl_->tools();
        return Suggester(IndexWords(tools.snapshot.lists(), tools.analyzer)).suggest(beginning, limit);
    });
}

std::optional<Project> Searcher::project(std::string_view code) {
    return impl_->on_newest([&]() -> std::optional<Project> {
        const auto id = impl_->snapshot->document(code);
        return id ? std::optional{impl_->snapshot->project(*id)} : std::nullopt;
    });
}

bool Searcher::has_contacts() const { return impl_->snapshot->metadata().with_contacts; }

}  // namespace hankehaku
