#pragma once

#include "analyzers/words/voikko_lemmatizer.h"
#include "analyzers/words/word_bases.h"
#include "analyzers/words/word_list.h"
#include "hankehaku/token.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hankehaku::analysis {

/// By begin, shorter parts before the longer ones that lie over them.
void put_parts_in_order(std::vector<CompoundPart>& parts);

/// Opens compounds: pitkä|aikais|työttömien -> pitkä, aikainen, työtön, and the words inside that are compounds
/// themselves (pitkäaikainen).  Not for two threads at a time.
class CompoundSplitter {
public:
    /// Both must outlive the object.
    CompoundSplitter(const VoikkoLemmatizer& voikko, const WordList& rare_bases)
        : voikko_(&voikko), rare_bases_(&rare_bases) {}

    /// `surface` has one code point for each letter of `reading.structure`.  Ordered by begin, shorter first; the
    /// shortest ones cover the word, longer ones lie over them.  Empty for simple words and proper names.
    [[nodiscard]] std::vector<CompoundPart> split(std::string_view surface, const VoikkoReading& reading);

    /// Words that the reading is derived from, other than its base and `parts`.
    [[nodiscard]] static std::vector<std::string> roots(const VoikkoReading& reading,
                                                        const std::vector<CompoundPart>& parts);

    /// Base form of a word inside a compound, not at its end: "työllisyyden", "aikais", "kehittämis".
    [[nodiscard]] std::optional<std::string> inner_base(std::string_view segment);

    /// Base form of a prefix: pien- is of pieni, yhteis- of yhteinen, etä- stands for
    /// itself.
    [[nodiscard]] std::string modifier_base(const std::string& modifier) const;

private:
    struct Segment;
    [[nodiscard]] std::optional<std::string> nominal_base(const std::string& word) const;
    [[nodiscard]] std::optional<std::string> find_inner_base(const std::string& segment) const;
    [[nodiscard]] std::optional<std::string> adjective_of_modifier(const std::string& modifier) const;
    [[nodiscard]] std::string base_of_segment(const std::string& segment, const std::vector<Morpheme>& spelling);
    [[nodiscard]] std::vector<std::string> segment_bases(std::string_view surface, const std::vector<Segment>& segments,
                                                         const VoikkoReading& reading);
    [[nodiscard]] std::string last_base(std::string_view surface, const Segment& last, const std::string& base) const;
    void add_inner_compounds(std::string_view surface, const std::vector<Segment>& segments, const std::string& base,
                             std::vector<CompoundPart>& parts);

    const VoikkoLemmatizer* voikko_;
    const WordList* rare_bases_;
    std::unordered_map<std::string, std::optional<std::string>> inner_bases_;
};

}  // namespace hankehaku::analysis
