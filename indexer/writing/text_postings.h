#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/text_field.h"
#include "indexer/format/word_positions.h"

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace hankehaku {

/// Turns the texts of one project into terms.  Occurrences are gathered by word form, so that what a form stands for is
/// looked at once, however often it occurs.
class TextPostings {
public:
    /// `analyzer` must outlive this.
    explicit TextPostings(Analyzer& analyzer) : analyzer_(&analyzer) {}

    /// The text must live until write().
    void add(const FieldText& text);

    void write(Xapian::Document& document);

private:
    struct Occurrences {
        std::shared_ptr<const WordAnalysis> word;
        Xapian::termcount weight = 0;
        bool in_name = false;
        std::vector<std::uint32_t> numbers;
    };

    void add_token(const AnalyzedToken& token, TextField field, Xapian::termcount weight);
    void add_reading(const Reading& reading, Xapian::termcount weight, const std::vector<std::uint32_t>& numbers);

    Analyzer* analyzer_;
    std::unordered_map<const WordAnalysis*, Occurrences> words_;
    std::unordered_map<std::string, Xapian::termcount> terms_;
    word_positions::Writer positions_;
    std::unordered_set<std::string_view> paragraphs_;
};

}  // namespace hankehaku
