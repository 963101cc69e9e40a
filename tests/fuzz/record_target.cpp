// A stored record, however damaged, is read as a project or refused as damage.

#include "fuzz_target.h"

#include "hankehaku/error.h"
#include "indexer/format/stored_project.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace hankehaku;
    try {
        const Project project = decode_project(fuzz::text_of(data, size));
        fuzz::require(decode_project(encode_project(project)) == project, "what was read can be stored again");
    } catch (const Error& error) {
        fuzz::require(error.code() == ErrorCode::index_damaged, error.what());
    }
    return 0;
}
