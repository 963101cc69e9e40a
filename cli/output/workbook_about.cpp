#include "cli/output/workbook_about.h"

#include "cli/output/named_scores.h"

#include "hankehaku/index_info.h"
#include "hankehaku/version.h"

#include <chrono>
#include <utility>

namespace hankehaku::cli {
namespace {

/// The two columns of the sheet: what, and its value.
class Facts {
public:
    Facts(Workbook& book, const Wording& say) : book_(&book), say_(&say) {
        book.begin_sheet(say("workbook.about"), {{say("workbook.fact")}, {say("workbook.value"), CellStyle::whole}});
    }

    void add(const std::string& fact, WorkbookCell value) const { book_->add_row({fact, std::move(value)}); }

    void add_question(const AskedFor& asked) const {
        const Wording& say = *say_;
        if (asked.query_id) add(say("workbook.query_id"), *asked.query_id);
        add(say("workbook.query"), asked.query.empty() ? say("workbook.every_project") : asked.query);
        if (asked.corrected) add(say("workbook.corrected"), *asked.corrected);
        add(say("workbook.match"), std::string(match_mode_name(asked.match)));
        if (asked.relaxed) add(say("workbook.note"), say("stats.relaxed_note"));
        for (const FacetFilter& filter : asked.filters)
            add(std::string(facet_info(filter.facet).label(say.language())), filter.value);
        for (const ScoreFilter& filter : asked.scores)
            add(filter.score.label + " (" + effect_label(filter.score.effect, say) + ")",
                std::to_string(filter.lowest) + "–" + std::to_string(filter.highest));
        for (const AnswerFilter& filter : asked.answers)
            add(filter.question, filter.answer ? say("workbook.yes") : say("workbook.no"));
        for (const RangeFilter& filter : asked.ranges) add(filter.field, filter.range);
        add(say("workbook.found"), static_cast<std::int64_t>(asked.found));
    }

private:
    Workbook* book_;
    const Wording* say_;
};

/// The rows that both kinds of result have in common.
template <class Result>
AskedFor asked_for(const std::string& query, const Result& result, std::size_t found) {
    return {.query_id = {},
            .query = query,
            .corrected = result.corrected_query,
            .match = result.match,
            .relaxed = result.relaxed,
            .filters = result.filters,
            .scores = result.scores,
            .answers = result.answers,
            .ranges = result.ranges,
            .found = found};
}

Date today() { return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()); }

}  // namespace

AskedFor AskedFor::of(const std::string& query, const SearchResult& result) {
    return asked_for(query, result, result.total);
}

AskedFor AskedFor::of(const StatsResult& result) { return asked_for(result.query, result, result.total.projects); }

std::string finished_workbook(Workbook book, const std::vector<AskedFor>& asked, const std::filesystem::path& index,
                              const Wording& say, bool names_folder) {
    const IndexInfo info = read_index_info(index);
    const std::size_t cut = book.cut_texts();
    const Facts facts(book, say);
    for (const AskedFor& one : asked) facts.add_question(one);
    if (cut > 0) facts.add(say("workbook.note"), say("workbook.cut_texts", {{"count", cut}}));
    facts.add(say("workbook.date"), today());
    if (names_folder) facts.add(say("workbook.index"), index.string());
    facts.add(say("workbook.fingerprint"), info.fingerprint);
    facts.add(say("workbook.projects"), static_cast<std::int64_t>(info.projects));
    facts.add(say("workbook.updated"), info.updated);
    facts.add(say("workbook.program"), "hankehaku " + std::string(version()));
    return book.finish();
}

}  // namespace hankehaku::cli
