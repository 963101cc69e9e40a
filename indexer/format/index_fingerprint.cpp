#include "indexer/format/index_fingerprint.h"

#include "base/fnv1a.h"
#include "indexer/format/schema.h"

#include <cstdint>

namespace hankehaku {

std::string index_fingerprint(const Xapian::Database& database) {
    // A sum does not depend on the order of the documents, which depends on how the index was built.
    std::uint64_t sum = database.get_doccount();
    auto code = database.valuestream_begin(schema::code_slot);
    for (auto hash = database.valuestream_begin(schema::content_hash_slot);
         hash != database.valuestream_end(schema::content_hash_slot); ++hash) {
        const auto no_more_codes = database.valuestream_end(schema::code_slot);
        if (code != no_more_codes) code.skip_to(hash.get_docid());
        const bool has_code = code != no_more_codes && code.get_docid() == hash.get_docid();
        sum += fnv1a((has_code ? *code : std::string()) + '\0' + *hash);
    }
    return hex_digits(sum);
}

}  // namespace hankehaku
