#include "searcher/words/dotted_words.h"

#include "base/letters.h"

#include <set>
#include <utility>

namespace hankehaku {
namespace {

class PrefixSearch {
public:
    PrefixSearch(const lists::Vocabulary& vocabulary, schema::TermKind kind, std::u16string wanted)
        : vocabulary_(&vocabulary), kind_(kind), wanted_(std::move(wanted)) {}

    std::vector<std::string> run() {
        extend({});
        return std::move(found_);
    }

private:
    void extend(const std::u16string& prefix) {
        if (prefix.size() == wanted_.size()) {
            found_.push_back(to_utf8(prefix));
            return;
        }
        const std::u16string_view letters = possible_letters(wanted_[prefix.size()]);
        for (const char16_t letter : letters) {
            const std::u16string longer = prefix + letter;
            // Where a letter can only be itself there is nothing to decide, and looking it up can wait.
            const bool decides = letters.size() > 1 || longer.size() == wanted_.size();
            if (!decides || exists(longer)) extend(longer);
        }
    }

    [[nodiscard]] bool exists(const std::u16string& prefix) const {
        return vocabulary_->has_beginning(schema::term(kind_, to_utf8(prefix)));
    }

    const lists::Vocabulary* vocabulary_;
    schema::TermKind kind_;
    std::u16string wanted_;
    std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> dotted_prefixes(const lists::Vocabulary& vocabulary, schema::TermKind kind,
                                         std::string_view prefix) {
    std::u16string letters = letters_of(prefix);
    if (letters.empty() || letters.size() > longest_mended_word) return {};
    return PrefixSearch(vocabulary, kind, std::move(letters)).run();
}

std::vector<std::string> harmonic_forms(std::string_view word) {
    constexpr std::size_t most_vowels = 12;  // the number of forms grows with its square
    const std::u16string letters = letters_of(word);
    std::vector<std::size_t> vowels;
    for (std::size_t at = 0; at < letters.size(); ++at)
        if (letters[at] == u'a' || letters[at] == u'o') vowels.push_back(at);
    if (vowels.size() > most_vowels) return {};
    std::set<std::string> forms;
    const auto add = [&](std::size_t first, std::size_t last, bool dots_inside) {
        std::u16string form = letters;
        for (std::size_t number = 0; number < vowels.size(); ++number) {
            char16_t& letter = form[vowels[number]];
            if ((number >= first && number < last) == dots_inside) letter = letter == u'a' ? u'ä' : u'ö';
        }
        if (form != letters) forms.insert(to_utf8(form));
    };
    for (std::size_t first = 0; first < vowels.size(); ++first)
        for (std::size_t last = first + 1; last <= vowels.size(); ++last) {
            add(first, last, true);
            add(first, last, false);
        }
    return {forms.begin(), forms.end()};
}

}  // namespace hankehaku
