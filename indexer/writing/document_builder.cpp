#include "indexer/writing/document_builder.h"

#include "hankehaku/facet.h"
#include "hankehaku/figure.h"
#include "hankehaku/project_privacy.h"
#include "hankehaku/text_field.h"
#include "indexer/format/schema.h"
#include "indexer/format/stored_project.h"

#include <utility>
#include <variant>
#include <vector>

namespace hankehaku {
namespace {

void add_facets(Xapian::Document& document, const Project& project) {
    for (const Facet facet : all_facets) {
        const auto values = facet_values(project, facet);
        if (values.empty()) continue;
        document.add_value(schema::facet_slot(facet), schema::facet_slot_value(values));
        for (const auto& value : values) document.add_boolean_term(schema::facet_term(facet, value));
    }
}

void add_principles(Xapian::Document& document, const Project& project) {
    for (const SustainabilityScore& row : project.sustainability)
        for (const Effect effect : {Effect::direct, Effect::indirect})
            if (const int score = score_of(row, effect);
                schema::has_terms(row.label) && score >= 0 && score <= highest_score)
                document.add_boolean_term(schema::score_term(row.label, effect, score));
    for (const EqualityAnswer& asked : project.equality)
        if (asked.answer && schema::has_terms(asked.question))
            document.add_boolean_term(schema::answer_term(asked.question, *asked.answer));
}

void add_sort_keys(Xapian::Document& document, const Project& project, const Collation& collation) {
    if (project.start) document.add_value(schema::start_slot, to_iso(*project.start));
    if (project.end) document.add_value(schema::end_slot, to_iso(*project.end));
    for (const Figure figure : all_figures)
        if (const auto sum = figure_of(project, figure); sum && is_in_cents(figure))
            document.add_value(schema::money_slot(figure), schema::money_slot_value(Money::of_cents(*sum)));
    if (!project.name.empty()) document.add_value(schema::name_key_slot, collation.key(project.name));
    document.add_value(schema::code_slot, project.code);
    document.add_value(schema::figures_slot, schema::figures_slot_value(figures_of(project)));
}

}  // namespace

PreparedProject prepare_project(Project project, bool with_contacts) {
    if (!with_contacts) remove_personal_data(project);
    std::string record = encode_project(project);
    std::string hash = content_hash(record);
    return {std::move(project), std::move(record), std::move(hash)};
}

Xapian::Document DocumentBuilder::build(const PreparedProject& prepared, const DocumentWords& words) {
    const Project& project = prepared.project;
    Xapian::Document document;
    document.set_data(compressor_.compress(prepared.record));
    document.add_term(schema::term(schema::TermKind::code, project.code), schema::code_weight);
    document.add_value(schema::content_hash_slot, prepared.content_hash);
    document.add_value(schema::summary_slot, encode_summary(project));
    add_facets(document, project);
    add_principles(document, project);
    add_sort_keys(document, project, collation_);
    for (const DocumentTerm& term : words.terms())
        if (term.is_base) document.add_term(std::string(words.text(term.term)), term.occurrences);
    lists::WordTotals totals = words.totals();
    totals.length += schema::code_weight;
    document.add_value(schema::word_totals_slot, encode_totals(totals));
    document.add_value(schema::texts_slot, words.texts_slot());
    return document;
}

}  // namespace hankehaku
