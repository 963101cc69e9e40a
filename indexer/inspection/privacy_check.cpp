#include "hankehaku/index_info.h"

#include "hankehaku/facet.h"
#include "hankehaku/figure.h"
#include "hankehaku/project_privacy.h"
#include "indexer/format/index_metadata.h"
#include "indexer/format/record_codec.h"
#include "indexer/format/schema.h"
#include "indexer/format/steady_index.h"
#include "indexer/format/stored_project.h"
#include "indexer/format/xapian_errors.h"
#include "indexer/lists/word_lists.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace hankehaku {
namespace {

using Kind = PersonalDataRange::Kind;

/// The letters and digits of a text, small, as terms have them: "040 000-0123" and "0400000123" are alike.
std::string squeezed(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z')
            result += static_cast<char>(c + ('a' - 'A'));
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80)
            result += c;
    }
    return result;
}

/// A term without its prefix: analysis folds to lower case, so capitals in front are one.
std::string_view without_prefix(std::string_view term) {
    while (!term.empty() && term.front() >= 'A' && term.front() <= 'Z') term.remove_prefix(1);
    if (term.starts_with(':')) term.remove_prefix(1);
    return term;
}

bool is_plain_text(std::string_view value) {
    return std::none_of(value.begin(), value.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t'; });
}

Message place_of(Xapian::valueno slot) {
    for (const Facet facet : all_facets)
        if (schema::facet_slot(facet) == slot) return {"place.facet", {{"facet", facet_name(facet)}}};
    return {"place.value", {{"number", slot}}};
}

/// Numbers, sort keys and hashes are bytes that mean nothing as a text.
bool holds_text(Xapian::valueno slot) {
    constexpr std::array others{schema::start_slot,        schema::end_slot,     schema::name_key_slot,
                                schema::content_hash_slot, schema::summary_slot, schema::figures_slot};
    const bool money = std::any_of(all_figures.begin(), all_figures.end(), [slot](Figure figure) {
        return is_in_cents(figure) && schema::money_slot(figure) == slot;
    });
    return !money && std::find(others.begin(), others.end(), slot) == others.end();
}

class PrivacyCheck {
public:
    explicit PrivacyCheck(const Xapian::Database& database)
        : database_(database), words_(database), records_(database) {}

    std::vector<PersonalDataFinding> run() {
        for (auto id = database_.postlist_begin({}); id != database_.postlist_end({}); ++id) {
            const Xapian::Document document = database_.get_document(*id);
            const Project project = records_.project(document);
            check_record(project);
            // The summary repeats the record; only another one says anything new.
            if (const std::string summary = document.get_value(schema::summary_slot);
                summary != encode_summary(project))
                check_record(decode_summary(summary));
            check_values(project.code, document);
        }
        check_terms();
        check_metadata();
        return std::move(findings_);
    }

private:
    void look(const std::string& code, const Message& place, std::string_view text) {
        for (const PersonalDataRange& range : find_personal_data(text)) findings_.push_back({code, place, range.kind});
    }

    void check_record(const Project& project) {
        for (auto& [place, kind] : personal_data_of(project)) findings_.push_back({project.code, place, kind});
    }

    void check_values(const std::string& code, const Xapian::Document& document) {
        for (auto value = document.values_begin(); value != document.values_end(); ++value) {
            if (!holds_text(value.get_valueno())) continue;
            std::string text = *value;
            std::replace(text.begin(), text.end(), schema::value_separator, '\n');
            look(code, place_of(value.get_valueno()), text);
        }
    }

    /// A number that is none in its text (a code, a sum) may look like one as a term, which stands alone: what the
    /// record explains has been judged there.
    void check_terms() {
        const std::string code_prefix = schema::term(schema::TermKind::code, "");
        for (auto term = database_.allterms_begin(); term != database_.allterms_end(); ++term)
            if (!(*term).starts_with(code_prefix) && looks_personal(*term))
                check_term(*term, {database_.postlist_begin(*term), database_.postlist_end(*term)});
        for (auto words = words_.vocabulary().beginning_with({}); words.next();)
            if (lists::keys::has_posting_list(words.term()) && looks_personal(words.term())) {
                std::vector<Xapian::docid> documents;
                words_.for_each_posting(words.term(), [&](Xapian::docid id, auto) { documents.push_back(id); });
                check_term(words.term(), documents);
            }
    }

    static bool looks_personal(const std::string& term) { return !find_personal_data(without_prefix(term)).empty(); }

    void check_term(const std::string& whole, const std::vector<Xapian::docid>& documents) {
        const auto kind = find_personal_data(without_prefix(whole)).front().kind;
        const std::string key = squeezed(without_prefix(whole));
        for (const Xapian::docid id : documents) {
            const Project project = records_.project(database_.get_document(id));
            bool explained = false;
            visit_texts(project, [&](std::string_view text) {
                explained = explained || squeezed(text).find(key) != std::string::npos;
            });
            if (!explained) findings_.push_back({project.code, Message("place.search_term"), kind});
        }
    }

    /// What is no list: the words of those have been looked at.
    void check_metadata() {
        for (auto key = database_.metadata_keys_begin(); key != database_.metadata_keys_end(); ++key) {
            if (lists::keys::is_list(*key)) continue;
            if (const std::string value = database_.get_metadata(*key); is_plain_text(value))
                look({}, {"place.metadata", {{"key", *key}}}, value);
        }
    }

    Xapian::Database database_;
    lists::WordLists words_;
    RecordReader records_;
    std::vector<PersonalDataFinding> findings_;
};

}  // namespace

std::vector<PersonalDataFinding> check_privacy(const std::filesystem::path& index) {
    return translating_errors(index, [&] {
        return on_steady_index(index, [&] {
            const Xapian::Database database = open_index(index);
            static_cast<void>(read_metadata(database, index));
            return PrivacyCheck(database).run();
        });
    });
}

}  // namespace hankehaku
