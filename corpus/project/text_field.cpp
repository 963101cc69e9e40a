#include "hankehaku/text_field.h"

#include "base/characters.h"
#include "base/letters.h"
#include "hankehaku/project_fields.h"

#include <algorithm>
#include <string>
#include <utility>

namespace hankehaku {
namespace {

// Positions of words are reckoned from the number of their field.
static_assert(std::all_of(all_text_fields.begin(), all_text_fields.end(),
                          [](TextField field) { return static_cast<std::size_t>(field) < all_text_fields.size(); }),
              "the numbers of text fields leave none out");

/// What people call a field beside its name.
constexpr std::array other_names{std::pair{TextField::summary, std::string_view("tiivistelmä")},
                                 std::pair{TextField::report, std::string_view("loppuraportti")}};

/// As typed on a foreign keyboard.
std::string undotted(std::string_view name) { return to_utf8(without_dots(letters_of(name))); }

TextField field_of_section(std::string_view id) {
    const char number = id.empty() ? '\0' : id.front();
    for (const TextFieldInfo& info : text_field_table)
        if (number != '\0' && info.section == number) return info.field;
    return TextField::other;
}

/// The searchable texts of a project, as they are put together.
class Texts {
public:
    explicit Texts(const Project& project) : project_(project) {}

    void add(TextField field, std::string_view section, std::string_view text) {
        if (!text.empty()) texts_.push_back({field, section, text});
    }

    /// What the template's fields have for `field`.
    void add_fields(TextField field) {
        for (const ProjectField& row : project_fields) {
            if (row.searched_as != field) continue;
            const FieldValue value = row.value(project_);
            if (const auto* text = std::get_if<const std::string*>(&value)) add(field, row.section, **text);
            if (const auto* texts = std::get_if<const std::vector<std::string>*>(&value))
                for (const std::string& text : **texts) add(field, row.section, text);
        }
    }

    /// The applicant's fields with the partners' between them; the web address last, since old indexes lack it.
    void add_organisations() {
        add(TextField::applicant, "2", project_.applicant.name);
        for (const auto& partner : project_.partners) add(TextField::applicant, "2", partner.name);
        add(TextField::applicant, "2", project_.applicant.business_id);
        for (const auto& partner : project_.partners) add(TextField::applicant, "2", partner.business_id);
        add(TextField::applicant, "2", project_.applicant.website);
    }

    void add_sections() {
        for (const auto& section : project_.sections) {
            const TextField field = field_of_section(section.id);
            if (field == TextField::other) add(field, section.id, section.title);
            add(field, section.id, section.text);
        }
        for (const auto& answer : project_.equality) add(TextField::principles, "8.1", answer.text);
        for (const auto& score : project_.sustainability) add(TextField::principles, "8.2", score.text);
        for (const auto& other : project_.other_fields) {
            add(TextField::other, other.section, other.label);
            add(TextField::other, other.section, other.value);
        }
    }

    std::vector<FieldText> take() { return std::move(texts_); }

private:
    const Project& project_;
    std::vector<FieldText> texts_;
};

}  // namespace

const TextFieldInfo& text_field_info(TextField field) {
    return *std::find_if(text_field_table.begin(), text_field_table.end(),
                         [field](const TextFieldInfo& info) { return info.field == field; });
}

std::string_view text_field_name(TextField field) { return text_field_info(field).name; }

std::optional<TextField> text_field_from_name(std::string_view name) {
    const std::string wanted = query::to_lower(name);
    for (const auto& [field, other] : other_names)
        if (wanted == other || wanted == undotted(other)) return field;
    for (const TextFieldInfo& info : text_field_table)
        if (wanted == info.name || wanted == undotted(info.name) || wanted == info.english) return info.field;
    return std::nullopt;
}

// The fields of the template come in the order of TextField, so that a new one takes its place beside its kind; old
// projects have no word of it, so the numbers of their words stay.
std::vector<FieldText> searchable_texts(const Project& project) {
    Texts texts(project);
    for (const TextField field : all_text_fields) {
        if (field == TextField::applicant) texts.add_organisations();
        texts.add_fields(field);
    }
    texts.add_sections();
    return texts.take();
}

}  // namespace hankehaku
