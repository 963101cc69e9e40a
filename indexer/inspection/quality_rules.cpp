#include "indexer/inspection/quality_rules.h"

#include "hankehaku/figure.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace hankehaku {
namespace {

constexpr std::string_view running = "Toiminnassa";
constexpr std::string_view ended = "Toiminta päättynyt";

bool more(const std::optional<Money>& one, const std::optional<Money>& other) { return one && other && *one > *other; }

bool negative(const std::optional<std::int64_t>& number) { return number && *number < 0; }

/// True when a place of `kind` lies, by the gazetteer, in none of `areas`.  Places and areas that the gazetteer does
/// not know prove nothing.
bool lies_outside(const std::vector<std::string>& places, PlaceKind kind, const std::vector<std::string>& areas,
                  const Gazetteer& gazetteer) {
    return !areas.empty() && std::any_of(places.begin(), places.end(), [&](const std::string& name) {
        const Place* place = gazetteer.find(kind, name);
        return place != nullptr && !place->parent.empty() &&
               std::find(areas.begin(), areas.end(), place->parent) == areas.end();
    });
}

constexpr std::array rules{
    QualityRule{"running-after-end", "status \"Toiminnassa\" after the last day",
                [](const Project& project, const QualityContext& context) {
                    return project.status == running && project.end && *project.end < context.today;
                }},
    QualityRule{"ended-before-end", "status \"Toiminta päättynyt\" before the last day",
                [](const Project& project, const QualityContext& context) {
                    return project.status == ended && project.end && *project.end > context.today;
                }},
    QualityRule{"running-before-start", "status \"Toiminnassa\" before the first day",
                [](const Project& project, const QualityContext& context) {
                    return project.status == running && project.start && *project.start > context.today;
                }},
    QualityRule{"end-before-start", "the last day is before the first",
                [](const Project& project, const QualityContext&) {
                    return project.start && project.end && *project.end < *project.start;
                }},
    QualityRule{"paid-over-granted", "more EU and state funding paid than granted",
                [](const Project& project, const QualityContext&) {
                    return more(project.funding.paid, project.funding.granted);
                }},
    QualityRule{"granted-over-planned", "more EU and state funding granted than public funding planned in total",
                [](const Project& project, const QualityContext&) {
                    return more(project.funding.granted, project.funding.planned_total);
                }},
    QualityRule{"paid-over-actual", "more EU and state funding paid than public funding realised in total",
                [](const Project& project, const QualityContext&) {
                    return more(project.funding.paid, project.funding.actual_total);
                }},
    QualityRule{"negative-number", "a sum or a number of participants below zero",
                [](const Project& project, const QualityContext&) {
                    return std::any_of(all_figures.begin(), all_figures.end(),
                                       [&](Figure figure) { return negative(figure_of(project, figure)); });
                }},
    QualityRule{"province-missing", "a municipality or sub-region, but no province",
                [](const Project& project, const QualityContext&) {
                    return project.provinces.empty() && !(project.subregions.empty() && project.municipalities.empty());
                }},
    QualityRule{"subregion-outside-province", "a sub-region that lies in none of the provinces",
                [](const Project& project, const QualityContext& context) {
                    return lies_outside(project.subregions, PlaceKind::subregion, project.provinces, context.gazetteer);
                }},
    QualityRule{"municipality-outside-subregion", "a municipality that lies in none of the sub-regions",
                [](const Project& project, const QualityContext& context) {
                    return lies_outside(project.municipalities, PlaceKind::municipality, project.subregions,
                                        context.gazetteer);
                }},
    QualityRule{"report-while-running", "a final report, but status \"Toiminnassa\"",
                [](const Project& project, const QualityContext&) {
                    return project.status == running &&
                           std::any_of(project.sections.begin(), project.sections.end(), [](const Section& section) {
                               constexpr std::size_t longest_dash = 3;
                               return section.id == "9" && section.text.size() > longest_dash;
                           });
                }},
};

}  // namespace

std::span<const QualityRule> quality_rules() { return rules; }

}  // namespace hankehaku
