#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace hankehaku {

/// A statement of RDF whose object is a literal.
struct RdfLiteral {
    std::string_view subject, predicate;  ///< URIs
    std::string_view text;
    std::string_view language;  ///< "fi", "sv", "en-GB"; may be empty
};

/// The first mistake in a file.
struct RdfMistake {
    std::string reason;  ///< as raptor words it, in English
    int line = 1;
};

/// Gives the literals of a file in one of raptor's syntaxes ("turtle"); `literal` must not throw.  Whether it was
/// whole.
using RdfPart = bool(std::string_view bytes, const char* syntax, const std::function<void(const RdfLiteral&)>& literal,
                     RdfMistake& mistake);

extern "C" [[gnu::visibility("default")]] RdfPart hankehaku_rdf_part;

}  // namespace hankehaku
