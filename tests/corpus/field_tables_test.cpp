#include "hankehaku/facet.h"
#include "hankehaku/figure.h"
#include "hankehaku/project_json.h"
#include "hankehaku/text_field.h"

#include "reading.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <variant>

// The tables of facets, text fields and fields of the template say everything once; here is what must hold of any row,
// also of one that comes later.

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

bool is_whole(const Translated& text) { return !text.fi.empty() && !text.sv.empty() && !text.en.empty(); }

/// Writes something into every field of the template.
struct Filler {
    int number;

    void operator()(std::string* text) const { *text = "Teksti" + std::to_string(number); }
    void operator()(std::optional<std::int64_t>* count) const { *count = number; }
    void operator()(std::optional<Money>* sum) const { *sum = Money(number, 5); }
    void operator()(std::optional<Date>* date) const {
        *date = date_from_iso("2019-05-" + std::to_string(10 + number % 15));
    }
    void operator()(std::vector<std::string>* texts) const { *texts = {"Paikka" + std::to_string(number)}; }
    template <class Other>
    void operator()(Other* /*list*/) const {}
};

Project with_every_field() {
    Project project;
    for (const ProjectField& field : project_fields) std::visit(Filler{field.id}, field.at.write(project));
    return project;
}

}  // namespace

TEST_CASE("every facet, text field, figure and field of the template has a label in each language") {
    for (const FacetInfo& info : facet_table) {
        INFO(info.name);
        CHECK(is_whole(info.label));
        CHECK_FALSE(info.help.empty());
    }
    for (const TextFieldInfo& info : text_field_table) {
        INFO(info.name);
        CHECK(is_whole(info.label));
    }
    for (const FigureInfo& info : figure_table) {
        INFO(info.name);
        CHECK(is_whole(info.label));
    }
    for (const ProjectField& field : project_fields) {
        INFO(field.key);
        CHECK(is_whole(field.label));
    }
}

TEST_CASE("a name means one facet, one text field or one figure") {
    std::set<std::string_view> facets, fields, figures, keys, columns;
    for (const FacetInfo& info : facet_table) {
        CHECK(facets.insert(info.name).second);
        CHECK((info.english == info.name || facets.insert(info.english).second));
        CHECK(facet_from_name(info.name) == info.facet);
        CHECK(facet_from_name(info.english) == info.facet);
    }
    for (const TextFieldInfo& info : text_field_table) {
        CHECK(fields.insert(info.name).second);
        CHECK(text_field_from_name(info.name) == info.field);
        CHECK(text_field_from_name(info.english) == info.field);
    }
    for (const FigureInfo& info : figure_table) {
        CHECK(figures.insert(info.name).second);
        CHECK(figures_from_name(info.name) == std::vector{info.figure});
        CHECK(figures_from_name(info.english) == std::vector{info.figure});
    }
    for (const ProjectField& field : project_fields) {
        CHECK(keys.insert(field.key).second);
        CHECK((field.column.empty() || columns.insert(field.column).second));
    }
}

TEST_CASE("a label of the template asks for one field of its section") {
    std::set<std::pair<std::string_view, std::string_view>> labels;
    for (const ProjectField& field : project_fields)
        for (const std::string_view label : field.written_as)
            if (!label.empty()) CHECK(labels.insert({field.section, label}).second);
}

TEST_CASE("every field is written to JSON and read back") {
    const Project project = with_every_field();
    CHECK(read(to_json(project), {.keep_contacts = true}).only() == project);
}

TEST_CASE("a figure of the template is the number in its field") {
    const Project project = with_every_field();
    for (const ProjectField& field : project_fields)
        if (field.figure)
            CHECK(figure_of(project, field.figure->figure) ==
                  (field.type == FieldType::money ? field.id * 100 + 5 : field.id));
}
