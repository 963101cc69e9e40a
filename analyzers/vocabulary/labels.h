#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

namespace hankehaku::vocabulary {

/// One label of a concept, or the mark that the concept is no longer in use.
struct Label {
    std::string_view uri;
    std::string_view text;
    std::string_view language;  ///< "fi", "sv", "en-GB"
    bool preferred = true;      ///< not one of its other names
    bool withdrawn = false;
};

using LabelAction = std::function<void(const Label&)>;

/// Lines of URI, tab, label, and after another tab the language, which may also end the file's name ("terms-sv.tsv").
/// `bytes` are what `file` holds.  Throws Error(usage) with file and line.
void read_label_lines(std::string_view bytes, const std::filesystem::path& file, const LabelAction& action);

/// The name that raptor has for the syntax of a file, by its name and content; empty for lines of labels.
[[nodiscard]] std::string_view skos_syntax(std::string_view bytes, const std::filesystem::path& file);

/// The labels of SKOS (W3C 2009).  Throws Error(usage) with file and line, or when this build does not read SKOS.
void read_skos(std::string_view bytes, std::string_view syntax, const std::filesystem::path& file,
               const LabelAction& action);

}  // namespace hankehaku::vocabulary
