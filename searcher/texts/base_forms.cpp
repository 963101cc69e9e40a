#include "hankehaku/base_forms.h"

#include "hankehaku/text_field.h"

#include <algorithm>
#include <unordered_set>

namespace hankehaku {
namespace {

bool is_running_text(TextField field) {
    switch (field) {
        case TextField::name:
        case TextField::summary:
        case TextField::target:
        case TextField::principles:
        case TextField::report:
        case TextField::other: return true;
        case TextField::applicant:
        case TextField::place:
        case TextField::objective: return false;
    }
    return false;
}

/// Where the paragraphs of a text end that an earlier text or paragraph of the project had already.
class NewParagraphs {
public:
    NewParagraphs(std::string_view text, std::unordered_set<std::string_view>& seen) : text_(text), seen_(seen) {}

    /// Whether the word that begins at `offset` stands in a paragraph that is met for the first time.  `offset` must
    /// not be less than at the last call.
    bool contain(std::size_t offset) {
        if (offset < end_) return new_;
        const std::size_t before = offset == 0 ? std::string_view::npos : text_.rfind('\n', offset - 1);
        const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
        end_ = std::min(text_.find('\n', offset), text_.size());
        const std::string_view paragraph = text_.substr(begin, end_ - begin);
        constexpr std::size_t shortest_repeat = 40;  // bytes: a short line may well be meant twice
        new_ = seen_.insert(paragraph).second || paragraph.size() < shortest_repeat;
        return new_;
    }

private:
    std::string_view text_;
    std::unordered_set<std::string_view>& seen_;
    std::size_t end_ = 0;
    bool new_ = true;
};

}  // namespace

std::vector<StudiedText> studied_texts(const Project& project, Analyzer& analyzer) {
    std::vector<StudiedText> texts;
    std::unordered_set<std::string_view> paragraphs;
    for (const FieldText& text : searchable_texts(project)) {
        if (!is_running_text(text.field)) continue;
        StudiedText studied{text.section, text.text, {}};
        NewParagraphs fresh(text.text, paragraphs);
        for (AnalyzedToken& token : analyzer.analyze(text.text))
            if (fresh.contain(token.begin)) {
                const std::string_view base = token.word->readings.front().base;
                studied.words.push_back({base, std::move(token)});
            }
        texts.push_back(std::move(studied));
    }
    return texts;
}

std::vector<SectionWords> base_forms(const Project& project, Analyzer& analyzer) {
    std::vector<SectionWords> sections;
    for (const StudiedText& text : studied_texts(project, analyzer)) {
        if (text.words.empty()) continue;
        auto section = std::find_if(sections.begin(), sections.end(),
                                    [&](const SectionWords& known) { return known.section == text.section; });
        if (section == sections.end()) section = sections.insert(section, {std::string(text.section), {}});
        for (const TextWord& word : text.words) section->bases.emplace_back(word.base);
    }
    return sections;
}

bool is_function_word(const TextWord& word, const Analyzer& analyzer) {
    return analyzer.is_stop_word(*word.token.word) ||
           word.base.find_first_not_of("0123456789.,:;-+/%() ") == std::string_view::npos;
}

}  // namespace hankehaku
