#include "indexer/document_builder.h"

#include "hankehaku/contact_scrubber.h"
#include "hankehaku/facet.h"
#include "hankehaku/text_field.h"
#include "indexer/collation.h"
#include "indexer/schema.h"
#include "indexer/stored_project.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>
#include <utility>
#include <vector>

namespace hankehaku {
namespace {

void mask(std::string& text) { text = mask_personal_data(text); }

/// Wherever a form has room for text, somebody has written an address.
void remove_personal_data(Project& project) {
    project.contact.reset();
    Applicant& applicant = project.applicant;
    for (std::string* text : {&project.name, &applicant.name, &applicant.street_address, &applicant.website,
                              &applicant.consortium, &project.site.street_address})
        mask(*text);
    for (auto& partner : project.partners) mask(partner.name);
    for (auto& [id, title, text] : project.sections) {
        mask(title);
        mask(text);
    }
    for (auto& answer : project.equality) {
        mask(answer.question);
        mask(answer.text);
    }
    for (auto& score : project.sustainability) {
        mask(score.label);
        mask(score.text);
    }
    for (auto& [section, label, value] : project.other_fields) {
        mask(label);
        mask(value);
    }
}

void add_facets(Xapian::Document& document, const Project& project) {
    for (const Facet facet : all_facets) {
        const auto values = facet_values(project, facet);
        if (values.empty()) continue;
        document.add_value(schema::facet_slot(facet), schema::facet_slot_value(values));
        for (const auto& value : values) document.add_boolean_term(schema::facet_term(facet, value));
    }
}

void add_sort_keys(Xapian::Document& document, const Project& project, const Collation& collation) {
    if (project.start) document.add_value(schema::start_slot, to_iso(*project.start));
    if (project.end) document.add_value(schema::end_slot, to_iso(*project.end));
    const auto add_money = [&](Xapian::valueno slot, const std::optional<Euros>& euros) {
        if (euros) document.add_value(slot, Xapian::sortable_serialise(static_cast<double>(*euros)));
    };
    add_money(schema::granted_slot, project.funding.granted);
    add_money(schema::paid_slot, project.funding.paid);
    add_money(schema::planned_total_slot, project.funding.planned_total);
    add_money(schema::actual_total_slot, project.funding.actual_total);
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

/// The paragraphs of a text that an earlier text or paragraph already had.  Their words are found and have positions,
/// but weigh nothing: a repeated paragraph counts once for ranking.
class RepeatedParagraphs {
public:
    RepeatedParagraphs(std::string_view text, std::unordered_set<std::string_view>& seen) {
        constexpr std::size_t shortest_repeat = 40;  // bytes: a short line may well be meant twice
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            const std::string_view paragraph = text.substr(begin, end - begin);
            if (paragraph.size() >= shortest_repeat && !seen.insert(paragraph).second) ranges_.emplace_back(begin, end);
            begin = end + 1;
        }
    }

    [[nodiscard]] bool contains(std::size_t offset) const {
        return std::any_of(ranges_.begin(), ranges_.end(),
                           [&](const auto& range) { return range.first <= offset && offset < range.second; });
    }

private:
    std::vector<std::pair<std::size_t, std::size_t>> ranges_;
};

/// A less likely reading of a word is asked for by queries, which are often written carelessly, but not indexed:
/// kauppiaan in a text is never the surname Kauppi.
constexpr float least_reading_weight = 0.125F;

/// Writes the words of one project's texts into a document.
class TextPostings {
public:
    TextPostings(Xapian::Document& document, Analyzer& analyzer) : document_(&document), analyzer_(&analyzer) {
        for (const TextField field : all_text_fields) next_position(field) = schema::first_position(field);
    }

    void add(const FieldText& field_text) {
        auto& position = next_position(field_text.field);
        const RepeatedParagraphs repeated(field_text.text, seen_);
        const Xapian::termcount weight = schema::field_weight(field_text.field);
        for (const AnalyzedToken& token : analyzer_->analyze(field_text.text)) {
            if (position >= schema::end_position(field_text.field)) break;
            add_token(token, position++, repeated.contains(token.begin) ? 0 : weight);
            if (field_text.field == TextField::name)
                document_->add_boolean_term(schema::term(schema::TermKind::name_word, token.word->surface));
        }
        position += schema::gap_between_texts;
    }

private:
    void add_token(const AnalyzedToken& token, Xapian::termpos position, Xapian::termcount weight) {
        using schema::TermKind;
        for (const Reading& reading : token.word->readings)
            if (reading.weight >= least_reading_weight) add_reading(reading, position, weight);
        for (const Reading& reading : token.completions) add_reading(reading, position, weight);
        document_->add_term(schema::term(TermKind::surface, token.word->surface), weight);
    }

    void add_reading(const Reading& reading, Xapian::termpos position, Xapian::termcount weight) {
        using schema::TermKind;
        const auto share = static_cast<Xapian::termcount>(std::lround(static_cast<float>(weight) * reading.weight));
        document_->add_posting(schema::term(TermKind::base, reading.base), position, share);
        for (const CompoundPart& part : reading.parts)
            document_->add_posting(schema::term(TermKind::part, part.base), position, share);
        for (const std::string& root : reading.roots) document_->add_term(schema::term(TermKind::root, root), share);
    }

    Xapian::termpos& next_position(TextField field) { return positions_[static_cast<std::size_t>(field)]; }

    Xapian::Document* document_;
    Analyzer* analyzer_;
    std::array<Xapian::termpos, all_text_fields.size()> positions_{};
    std::unordered_set<std::string_view> seen_;
};

struct DocumentBuilder::Impl {
    Analyzer analyzer;
    Collation collation;
};

DocumentBuilder::DocumentBuilder(Analyzer analyzer)
    : impl_(std::make_unique<Impl>(Impl{std::move(analyzer), Collation{}})) {}
DocumentBuilder::~DocumentBuilder() = default;
DocumentBuilder::DocumentBuilder(DocumentBuilder&&) noexcept = default;
DocumentBuilder& DocumentBuilder::operator=(DocumentBuilder&&) noexcept = default;

Xapian::Document DocumentBuilder::build(const PreparedProject& prepared) {
    const Project& project = prepared.project;
    Xapian::Document document;
    document.set_data(prepared.record);
    document.add_term(schema::term(schema::TermKind::code, project.code), schema::code_weight);
    document.add_value(schema::content_hash_slot, prepared.content_hash);
    add_facets(document, project);
    add_sort_keys(document, project, impl_->collation);
    TextPostings postings(document, impl_->analyzer);
    for (const FieldText& text : searchable_texts(project)) postings.add(text);
    return document;
}

}  // namespace hankehaku
