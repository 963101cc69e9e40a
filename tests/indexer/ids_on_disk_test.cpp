#include "hankehaku/facet.h"
#include "hankehaku/figure.h"
#include "hankehaku/project_json.h"
#include "hankehaku/text_field.h"
#include "indexer/format/schema.h"
#include "indexer/format/stored_project.h"
#include "source_paths.h"

#include <catch2/catch.hpp>

#include <array>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <string>

// What stands in an index as a number, a letter or a place is the same for ever: an index of today is read by the
// programs to come.  tests/data/old_indexes/format-2-every-field was made by version 0.1 of every_field.jsonl, as
// tests/reliability/old_index_test.cpp tells, and with --with-contacts.

namespace {

using namespace hankehaku;
namespace fs = std::filesystem;

struct FacetIds {
    Facet facet;
    Xapian::valueno slot;
    std::string_view prefix;
    bool in_fixture = false;  ///< version 0.1 had it
};

constexpr std::array facet_ids{
    FacetIds{Facet::ely, 0, "XA:", true},
    FacetIds{Facet::province, 1, "XB:", true},
    FacetIds{Facet::subregion, 2, "XC:", true},
    FacetIds{Facet::municipality, 3, "XD:", true},
    FacetIds{Facet::status, 4, "XE:", true},
    FacetIds{Facet::fund, 5, "XF:", true},
    FacetIds{Facet::priority_axis, 6, "XG:", true},
    FacetIds{Facet::specific_objective, 7, "XH:", true},
    FacetIds{Facet::organisation_type, 8, "XI:", true},
    FacetIds{Facet::applicant, 9, "XJ:", true},
    FacetIds{Facet::year, 10, "XK:", true},
    FacetIds{Facet::funding_class, 11, "XL:", true},
    FacetIds{Facet::programme_period, 12, "XM:"},
    FacetIds{Facet::start_year, 13, "XN:"},
    FacetIds{Facet::end_year, 14, "XO:"},
    FacetIds{Facet::organisation, 15, "XP:"},
    FacetIds{Facet::partner, 16, "XQ:"},
};

struct FieldIds {
    TextField field;
    std::uint32_t number;
};

constexpr std::array text_field_ids{
    FieldIds{TextField::name, 0},       FieldIds{TextField::applicant, 1}, FieldIds{TextField::place, 2},
    FieldIds{TextField::objective, 3},  FieldIds{TextField::summary, 4},   FieldIds{TextField::target, 5},
    FieldIds{TextField::principles, 6}, FieldIds{TextField::report, 7},    FieldIds{TextField::other, 8}};

struct FigureIds {
    Figure figure;
    unsigned number;
    Xapian::valueno slot;               ///< 0: has none of its own
    std::optional<std::int64_t> value;  ///< in the fixture, which is of version 0.1
};

constexpr std::array figure_ids{FigureIds{Figure::granted, 0, 34, 120001},
                                FigureIds{Figure::paid, 1, 35, 90002},
                                FigureIds{Figure::planned_total, 2, 36, 150003},
                                FigureIds{Figure::actual_total, 3, 37, 130004},
                                FigureIds{Figure::companies_planned, 4, 0, 5},
                                FigureIds{Figure::companies_actual, 5, 0, 6},
                                FigureIds{Figure::participants_planned, 6, 0, 70},
                                FigureIds{Figure::participants_actual, 7, 0, 80},
                                FigureIds{Figure::partners, 8, 0, 1},
                                FigureIds{Figure::duration, 9, 0, 700}};

/// The one document of the old index.
Xapian::Document old_document() {
    const fs::path folder = fs::path(HANKEHAKU_TEST_DATA) / "old_indexes" / "format-2-every-field" / "generation-1";
    return Xapian::Database(folder.string()).get_document(1);
}

std::string every_field() {
    std::ifstream stream(fs::path(HANKEHAKU_TEST_DATA) / "old_indexes" / "every_field.jsonl");
    std::string line;
    std::getline(stream, line);
    return line;
}

bool has_term(const Xapian::Document& document, const std::string& term) {
    auto it = document.termlist_begin();
    it.skip_to(term);
    return it != document.termlist_end() && *it == term;
}

}  // namespace

TEST_CASE("an old index keeps the values of every facet where today's program looks for them") {
    const Xapian::Document document = old_document();
    const Project project = decode_project(document.get_data());
    for (const auto& [facet, slot, prefix, in_fixture] : facet_ids) {
        INFO(facet_name(facet));
        CHECK(schema::facet_slot(facet) == slot);
        CHECK(schema::facet_term(facet, "x") == std::string(prefix) + "x");
        if (!in_fixture) continue;
        const auto values = facet_values(project, facet);
        REQUIRE_FALSE(values.empty());
        CHECK(document.get_value(slot) == schema::facet_slot_value(values));
        for (const std::string& value : values) CHECK(has_term(document, schema::facet_term(facet, value)));
    }
}

TEST_CASE("an old index keeps every figure under its number, and sums in slots of their own") {
    const Xapian::Document document = old_document();
    const FigureValues figures = schema::figures_in_slot(document.get_value(schema::figures_slot));
    for (const auto& [figure, number, slot, value] : figure_ids) {
        INFO(figure_name(figure));
        CHECK(static_cast<unsigned>(figure) == number);
        // The index tells whole euros, the program counts cents.
        CHECK(figures.at(number) == (value && is_in_cents(figure) ? std::optional(*value * 100) : value));
        if (slot == 0) continue;
        CHECK(schema::money_slot(figure) == slot);
        CHECK(document.get_value(slot) == (value ? Xapian::sortable_serialise(static_cast<double>(*value)) : ""));
    }
    CHECK(schema::figures_slot_value(figures) == document.get_value(schema::figures_slot));
}

TEST_CASE("the cents of a sum follow it under a number of their own, and whole euros are stored as they were") {
    Project project;
    project.funding.granted = Money(412300, 50);
    project.funding.paid = Money::of_cents(-50);
    project.funding.actual_total = 398766;
    const FigureValues figures = figures_of(project);
    const std::string bytes = schema::figures_slot_value(figures);
    CHECK(schema::figures_in_slot(bytes) == figures);
    project.funding.granted = 412300;
    project.funding.paid = -1;
    // Two cents more, each with the number of its sum and 64 in front.
    CHECK(bytes.size() == schema::figures_slot_value(figures_of(project)).size() + 2 * 2);
    CHECK(schema::money_slot_value(398766) == Xapian::sortable_serialise(398766));
    CHECK(schema::money_slot_value(Money(412300, 50)) > schema::money_slot_value(412300));
    CHECK(schema::money_slot_value(Money(412300, 50)) < schema::money_slot_value(412301));
}

TEST_CASE("a text field has the positions that its number gives it") {
    for (const auto& [field, number] : text_field_ids) {
        INFO(text_field_name(field));
        CHECK(schema::first_position(field) == number * (1U << 24U) + 1);
    }
}

TEST_CASE("an old record is read whole and written again byte for byte") {
    const Xapian::Document document = old_document();
    const Project project = decode_project(document.get_data());
    CHECK(to_json(project) == every_field());
    CHECK(encode_project(project) == document.get_data());
    CHECK(encode_summary(project) == document.get_value(schema::summary_slot));
    CHECK(content_hash(document.get_data()) == document.get_value(schema::content_hash_slot));
}

TEST_CASE("no facet, text field or figure is left out here, and no two fields share a number") {
    CHECK(facet_ids.size() == all_facets.size());
    CHECK(text_field_ids.size() == all_text_fields.size());
    CHECK(figure_ids.size() == all_figures.size());
    std::set<unsigned> numbers;
    for (const ProjectField& field : project_fields) CHECK(numbers.insert(field.id).second);
}
