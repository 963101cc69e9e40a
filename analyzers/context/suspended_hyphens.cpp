#include "analyzers/context/suspended_hyphens.h"

#include "analyzers/context/enumeration.h"
#include "analyzers/tokens/word_form.h"
#include "base/code_points.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace hankehaku::analysis {

struct SuspendedHyphens::Completion {
    std::string word;           ///< the whole word
    std::size_t own_begin = 0;  ///< bytes of it that the token itself spells
    std::size_t own_end = 0;
    CompoundPart own_part;        ///< of `word`; these two and
    CompoundPart neighbour_part;  ///< the base put together from them serve when the chain does not know the word
};

namespace {

bool is_vowel(std::int32_t letter) {
    constexpr std::u32string_view vowels = U"aeiouyåäö";
    return vowels.find(static_cast<char32_t>(letter)) != std::u32string_view::npos;
}

/// TE-keskus, 6-vuotias and linja-auto are written with a hyphen.
bool needs_hyphen(std::string_view head, std::string_view tail) {
    const WordForm form = make_word_form(head);
    if (form.digits > 0 || form.all_capitals()) return true;
    if (form.surface.empty() || tail.empty()) return false;
    std::size_t before = form.surface.size();
    std::size_t after = 0;
    const std::int32_t letter = previous_code_point(form.surface, before);
    return is_vowel(letter) && letter == next_code_point(tail, after);
}

/// "Etelä- ja Pohjois-Savo": the neighbour's hyphen is the name's own, not one between equal vowels.
bool keeps_hyphen(std::string_view neighbour, std::size_t joint) {
    return joint > 0 && neighbour[joint - 1] == '-' &&
           !needs_hyphen(neighbour.substr(0, joint - 1), neighbour.substr(joint));
}

/// "kevät- ja syyslukukausi" is also kevätlukukausi: only a human reader knows where the shared end begins.
std::optional<std::size_t> longest_end(const WordAnalysis& word) {
    std::optional<std::size_t> begin;
    for (const CompoundPart& part : word.readings.front().parts)
        if (part.begin > 0 && part.end == word.surface.size()) begin = std::min(begin.value_or(part.begin), part.begin);
    return begin;
}

/// Shares the weight between both ways.
void add_completions(AnalyzedToken& token, std::vector<Reading> others) {
    std::move(others.begin(), others.end(), std::back_inserter(token.completions));
    for (Reading& reading : token.completions) reading.weight /= 2;
}

/// The base form of the part of `word` that begins or ends at `joint`.
std::string base_beside(const WordAnalysis& word, std::size_t joint, bool after) {
    for (const CompoundPart& part : word.readings.front().parts) {
        const bool found =
            after ? part.begin == joint && part.end == word.surface.size() : part.begin == 0 && part.end == joint;
        if (found) return part.base;
    }
    return after ? word.surface.substr(joint) : word.surface.substr(0, joint);
}

}  // namespace

/// Where the shared end of a compound begins: its last part, or the longest end that is one word to the reader.
std::optional<std::size_t> SuspendedHyphens::joint(const WordAnalysis& word) const {
    std::optional<std::size_t> last;
    std::optional<std::size_t> unbroken;
    for (const CompoundPart& part : word.readings.front().parts) {
        if (part.begin == 0 || part.end != word.surface.size()) continue;
        last = std::max(last.value_or(0), part.begin);
        if (unbroken_compounds_->contains(part.base)) unbroken = std::min(unbroken.value_or(part.begin), part.begin);
    }
    return unbroken ? unbroken : last;
}

std::vector<Reading> SuspendedHyphens::readings_of(const Completion& completion) const {
    std::vector<Reading> readings;
    // A long word is in no cache: it is owned here.
    const auto whole = look_up_(completion.word);
    for (const Reading& reading : whole->readings) {
        const bool known = reading.source == ReadingSource::dictionary || reading.source == ReadingSource::known_tail;
        if (known && !reading.parts.empty()) readings.push_back(reading);
    }
    if (readings.empty()) {
        readings.emplace_back();
        readings.front().parts = {completion.own_part, completion.neighbour_part};
        std::sort(readings.front().parts.begin(), readings.front().parts.end(),
                  [](const CompoundPart& left, const CompoundPart& right) { return left.begin < right.begin; });
        readings.front().base = completion.word.substr(0, readings.front().parts.back().begin);
        readings.front().base += readings.front().parts.back().base;
    }
    float sum = 0;
    for (const Reading& reading : readings) sum += reading.weight;
    const std::size_t edge = completion.own_begin == 0 ? completion.own_end : 0;
    for (Reading& reading : readings) {
        reading.source = ReadingSource::suspended_hyphen;
        reading.weight /= sum;
        for (CompoundPart& part : reading.parts) {
            const bool own = part.begin >= completion.own_begin && part.end <= completion.own_end;
            part.begin = own ? part.begin - completion.own_begin : edge;
            part.end = own ? part.end - completion.own_begin : edge;
        }
    }
    return readings;
}

std::vector<Reading> SuspendedHyphens::with_end_of(const WordAnalysis& neighbour, std::size_t begin,
                                                   std::string_view own_text, const WordAnalysis& own) const {
    const std::string tail = neighbour.surface.substr(begin);
    Completion completion;
    const bool hyphen = needs_hyphen(own_text, tail) || keeps_hyphen(neighbour.surface, begin);
    completion.word = own.surface + (hyphen ? "-" : "") + tail;
    completion.own_end = own.surface.size();
    completion.own_part = {own.readings.front().base, 0, own.surface.size()};
    completion.neighbour_part = {begin == 0 ? neighbour.readings.front().base : base_beside(neighbour, begin, true),
                                 completion.word.size() - tail.size(), completion.word.size()};
    return readings_of(completion);
}

std::vector<Reading> SuspendedHyphens::with_beginning_of(const WordAnalysis& neighbour, const WordAnalysis& own) const {
    const auto end = joint(neighbour);
    if (!end) return {};
    Completion completion;
    completion.word = neighbour.surface.substr(0, *end) + own.surface;
    completion.own_begin = *end;
    completion.own_end = completion.word.size();
    completion.own_part = {own.readings.front().base, *end, completion.word.size()};
    completion.neighbour_part = {base_beside(neighbour, *end, false), 0, *end};
    return readings_of(completion);
}

void SuspendedHyphens::complete(std::string_view text, std::vector<AnalyzedToken>& tokens) const {
    const Enumeration enumeration(text, tokens);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        AnalyzedToken& token = tokens[i];
        if (const AnalyzedToken* neighbour = enumeration.word_with_end(i)) {
            const std::string_view own = text.substr(token.begin, token.end - token.begin);
            const AnalyzedToken* head = enumeration.head_behind(*neighbour);
            auto begin = joint(*neighbour->word);
            if (!begin && head != nullptr) {
                neighbour = head;
                begin = joint(*head->word).value_or(0);
            }
            if (begin) token.completions = with_end_of(*neighbour->word, *begin, own, *token.word);
            if (const auto longest = longest_end(*neighbour->word); longest && begin && *longest != *begin)
                add_completions(token, with_end_of(*neighbour->word, *longest, own, *token.word));
        } else if (const AnalyzedToken* first = enumeration.word_with_beginning(i)) {
            token.completions = with_beginning_of(*first->word, *token.word);
        }
    }
}

}  // namespace hankehaku::analysis
