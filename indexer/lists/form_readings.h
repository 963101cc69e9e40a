#pragma once

#include "hankehaku/token.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What is known of word forms, so that an index that is built anew need not have them analysed again.
///
/// The forms of an index stand in the order of their bytes in compressed blocks.  A form is spelled as the analyser
/// asks for it (Analyzer::KnownForms), and its analysis is one of the index's own fingerprint.  Strings are written as
/// what they have in common with one that was written before, and the rest.
namespace hankehaku::lists {

/// The analysis of `form` in bytes; decode_analysis() gives back an equal one.
[[nodiscard]] std::string encode_analysis(std::string_view form, const WordAnalysis& analysis);
[[nodiscard]] WordAnalysis decode_analysis(std::string_view form, std::string_view bytes);

struct FormReadings {
    std::string form;
    std::string analysis;  ///< encoded
    bool operator==(const FormReadings&) const = default;
};

/// One string for a block of forms, ascending, front-coded and compressed.
class ReadingsBlockWriter {
public:
    void add(std::string_view form, std::string_view analysis);
    /// Before compression.
    [[nodiscard]] std::size_t bytes() const { return bytes_.size(); }
    [[nodiscard]] const std::string& last_form() const { return last_form_; }
    /// The block; the next one begins.
    [[nodiscard]] std::string take();

private:
    std::string bytes_, last_form_;
};

/// What a ReadingsBlockWriter was given, without compression.  Throws Error(index_damaged).
[[nodiscard]] std::string decompress_block(std::string_view block);

/// Goes through the bytes of decompress_block(), which must outlive this.
class ReadingsBlockReader {
public:
    explicit ReadingsBlockReader(std::string_view bytes) : bytes_(bytes) {}

    /// Moves to the next form, at first to the first; false behind the last.  Throws Error(index_damaged).
    [[nodiscard]] bool next();
    [[nodiscard]] const std::string& form() const { return form_; }
    [[nodiscard]] std::string_view analysis() const { return analysis_; }

private:
    std::string_view bytes_;
    std::string form_;
    std::string_view analysis_;
};

}  // namespace hankehaku::lists
