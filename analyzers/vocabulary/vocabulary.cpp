#include "hankehaku/vocabulary.h"

#include "analyzers/tokens/tokenizer.h"
#include "analyzers/tokens/word_form.h"
#include "analyzers/vocabulary/compiled_terms.h"
#include "analyzers/vocabulary/labels.h"
#include "analyzers/vocabulary/table_file.h"
#include "hankehaku/error.h"

#include <algorithm>
#include <utility>

namespace hankehaku {
namespace {

using namespace vocabulary;

/// A term of more words is the heading of a shelf and nothing that is typed.
constexpr std::size_t most_words_of_term = 8;

/// Tabs and line ends would break the table that is made.
std::string on_one_line(std::string_view text) {
    std::string line(text);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return line;
}

/// "artikkelit (julkaisut)" without the qualifier in parentheses.
std::string_view without_qualifier(std::string_view label) {
    const std::size_t open = label.rfind(" (");
    return open == std::string_view::npos || open == 0 || !label.ends_with(')') ? label : label.substr(0, open);
}

std::string language_code(std::string_view tag) {
    std::string code(tag.substr(0, tag.find('-')));
    for (char& c : code)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return code;
}

/// Fills the table of terms, label by label.
class TermCollector {
public:
    void add(const std::string& language, std::string_view label, const std::vector<std::string>& finnish) {
        const auto [keys, is_new] = keys_.try_emplace(language, language);
        std::vector<std::string> forms;
        for (const Token& token : tokenizer_.tokenize(label))
            forms.push_back(analysis::make_word_form(label.substr(token.begin, token.end - token.begin)).surface);
        if (forms.empty() || forms.size() > most_words_of_term) return;
        most_words_ = std::max(most_words_, forms.size());
        auto& terms = table_[keys->second.key_of({forms.begin(), forms.end()})];
        for (const auto& label_of_concept : finnish) {
            const std::string term(without_qualifier(label_of_concept));
            if (std::find(terms.begin(), terms.end(), term) == terms.end()) terms.push_back(term);
        }
    }

    [[nodiscard]] std::string compiled() const {
        std::vector<std::string> languages;
        for (const auto& [language, keys] : keys_) languages.push_back(language);
        return compile_terms(table_, languages, most_words_);
    }

    [[nodiscard]] bool empty() const { return table_.empty(); }

private:
    analysis::Tokenizer tokenizer_;
    std::map<std::string, TermKeys> keys_;
    TermTable table_;
    std::size_t most_words_ = 0;
};

}  // namespace

void Vocabulary::read(const std::filesystem::path& file) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    const std::string content = read_table_file(file);
    std::string_view bytes = content;
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    bool any = false;
    const auto take = [&](const Label& label) {
        Concept& concept_of_label = concepts_[std::string(label.uri)];
        any = true;
        if (label.withdrawn) {
            concept_of_label.withdrawn = true;
            return;
        }
        const std::string language = language_code(label.language);
        std::string text = on_one_line(label.text);
        if (language != "fi")
            concept_of_label.other.emplace_back(language, std::move(text));
        else if (label.preferred)
            concept_of_label.finnish.push_back(std::move(text));
    };
    const std::string_view syntax = skos_syntax(bytes, file);
    if (syntax.empty())
        read_label_lines(bytes, file, take);
    else
        read_skos(bytes, syntax, file, take);
    if (!any) throw Error("usage.vocabulary_no_labels", {{"file", file.string()}});
}

VocabularyCounts Vocabulary::counts() const {
    VocabularyCounts counts;
    for (const auto& [uri, entry] : concepts_) {
        if (entry.withdrawn) continue;
        if (entry.finnish.empty()) {
            ++counts.without_finnish;
            continue;
        }
        ++counts.concepts;
        counts.terms += entry.other.size();
    }
    return counts;
}

std::string Vocabulary::compiled() const {
    TermCollector terms;
    for (const auto& [uri, entry] : concepts_) {
        if (entry.withdrawn || entry.finnish.empty()) continue;
        for (const auto& [language, label] : entry.other) terms.add(language, without_qualifier(label), entry.finnish);
    }
    if (terms.empty()) throw Error("usage.vocabulary_no_terms");
    return terms.compiled();
}

}  // namespace hankehaku
