#include "hankehaku/token.h"

namespace hankehaku {

std::string_view reading_source_name(ReadingSource source) {
    switch (source) {
        case ReadingSource::dictionary: return "dictionary";
        case ReadingSource::known_tail: return "known tail";
        case ReadingSource::suspended_hyphen: return "suspended hyphen";
        case ReadingSource::stemmer: return "stemmer";
        case ReadingSource::verbatim: return "verbatim";
    }
    return "";
}

}  // namespace hankehaku
