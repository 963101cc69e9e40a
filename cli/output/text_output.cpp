#include "cli/output/text_output.h"

#include "base/joined.h"
#include "cli/output/facet_blocks.h"
#include "cli/output/named_scores.h"
#include "cli/terminal/finnish_format.h"
#include "cli/terminal/inked_text.h"

#include "cli/terminal/terminal_text.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

namespace hankehaku::cli {
namespace {

constexpr std::size_t most_provinces = 3;
constexpr std::string_view separator = " · ";

std::string joined_provinces(const Project& project) {
    const std::size_t shown = std::min(project.provinces.size(), most_provinces);
    std::string list = joined(std::span(project.provinces).first(shown));
    if (shown < project.provinces.size()) list += " +" + std::to_string(project.provinces.size() - shown);
    return list;
}

std::vector<std::string> facts_of(const Project& project) {
    std::vector<std::string> facts{project.ely, joined_provinces(project), project.status,
                                   finnish_period(project.start, project.end)};
    if (project.funding.granted) facts.push_back(finnish_money(*project.funding.granted));
    std::erase_if(facts, [](const std::string& fact) { return fact.empty(); });
    return facts;
}

/// Facts on as few lines as they fit; a line breaks between facts, never inside a period or a sum.
std::string lines_of_facts(const std::vector<std::string>& facts, std::size_t columns) {
    std::string lines;
    std::size_t used = 0;
    for (const std::string& fact : facts) {
        const std::size_t width = display_width(fact);
        if (lines.empty()) {
            used = width;
        } else if (used + display_width(separator) + width <= columns) {
            lines += separator;
            used += display_width(separator) + width;
        } else {
            lines += '\n';
            used = width;
        }
        lines += fact;
    }
    return lines;
}

/// Finnish orthography has hyphens where a query leaves words out: "pro gradu -tutkielma".  A query that has signs of
/// its own cannot be put in quotes.
std::string left_out_notice(const SearchResult& result, const Wording& say) {
    const bool plain = result.query.find_first_of("\"()=*~:<>") == std::string::npos;
    return plain ? say("search.left_out_quotable", {{"words", result.left_out}, {"query", result.query}})
                 : say("search.left_out", {{"words", result.left_out}});
}

}  // namespace

TextOutput::TextOutput(std::ostream& out, const Screen& screen, Contents contents)
    : out_(out),
      paint_(screen.colour),
      columns_(screen.columns),
      text_columns_(std::min(screen.columns, widest_line)),
      contents_(contents),
      say_(screen.say) {}

void TextOutput::print(const NamedQuery& query, const SearchResult& result) {
    if (!first_) out_ << '\n';
    first_ = false;
    if (query.id) out_ << paint_(Ink::heading, printable(*query.id + ": " + query.text)) << "\n\n";
    if (result.corrected_query)
        InkedText()
            .add(say_("search.corrected", {{"query", query.text}, {"corrected", *result.corrected_query}}), Ink::quiet)
            .print(out_, paint_, text_columns_, 0, 0);
    if (!result.left_out.empty())
        InkedText().add(left_out_notice(result, say_), Ink::quiet).print(out_, paint_, text_columns_, 0, 0);
    if (result.relaxed) InkedText().add(say_("search.relaxed"), Ink::quiet).print(out_, paint_, text_columns_, 0, 0);
    if (contents_ == Contents::hits_and_facets) {
        print_hits(result.hits);
        if (!result.related.empty()) out_ << paint_(Ink::heading, say_("search.related")) << "\n\n";
        print_hits(result.related);
    }
    if (!result.facets.empty() && result.total > 0) {
        print_facets(out_, result.facets, paint_, columns_, say_);
        out_ << '\n';
    }
    if (result.places && result.total > 0) {
        print_places(out_, *result.places, paint_, columns_, say_);
        out_ << '\n';
    }
    print_summary(result);
}

void TextOutput::print_hits(const std::vector<Hit>& hits) const {
    const std::size_t rank_columns = hits.empty() ? 0 : std::to_string(hits.back().rank).size();
    for (const Hit& hit : hits) {
        print_hit(hit, rank_columns);
        out_ << '\n';
    }
}

void TextOutput::print_hit(const Hit& hit, std::size_t rank_columns) const {
    const std::string rank = std::to_string(hit.rank);
    const std::size_t indentation = rank_columns + 2;
    InkedText()
        .add(rank + ". ")
        .add(hit.project.code, Ink::strong)
        .add("  ")
        .add(hit.project.name, Ink::strong)
        .print(out_, paint_, text_columns_, rank_columns - rank.size(), indentation);
    std::vector<std::string> known = facts_of(hit.project);
    for (const NamedScore& score : hit.scores) known.push_back(shown(score, say_));
    const std::string facts = lines_of_facts(known, text_columns_ - indentation);
    if (!facts.empty()) InkedText().add(facts, Ink::quiet).print(out_, paint_, text_columns_, indentation, indentation);
    for (const Snippet& snippet : hit.snippets) print_snippet(snippet, indentation);
}

void TextOutput::print_snippet(const Snippet& snippet, std::size_t indentation) const {
    const std::string_view title = section_title(snippet.section);
    std::string label = snippet.section;
    if (!title.empty()) label.append(label.empty() ? "" : " ").append(title);
    InkedText text;
    if (!label.empty()) text.add("[" + label + "]", Ink::heading).add(" ");
    const std::string_view whole = snippet.text;
    std::size_t position = 0;
    for (const auto& [begin, end] : snippet.marks) {
        text.add(whole.substr(position, begin - position)).add(whole.substr(begin, end - begin), Ink::match);
        position = end;
    }
    text.add(whole.substr(position)).print(out_, paint_, text_columns_, indentation, indentation + 2);
}

std::string TextOutput::summary_of(const SearchResult& result) const {
    if (result.total == 0) return say_("search.none");
    const std::string projects = say_("count.projects", {{"count", result.total}});
    if (contents_ != Contents::hits_and_facets || result.hits.size() == result.total) return projects;
    if (result.hits.empty())
        return result.offset < result.total
                   ? say_("search.none_shown", {{"projects", projects}})
                   : say_("search.past_the_last", {{"projects", projects}, {"offset", result.offset}});
    return say_("search.page",
                {{"projects", projects}, {"first", result.hits.front().rank}, {"last", result.hits.back().rank}});
}

void TextOutput::print_summary(const SearchResult& result) const {
    out_ << paint_(Ink::strong, summary_of(result)) << '\n';
    if (result.suggestion && !result.corrected_query)
        out_ << say_("search.did_you_mean") << ' ' << paint_(Ink::strong, printable(*result.suggestion)) << '\n';
}

}  // namespace hankehaku::cli
