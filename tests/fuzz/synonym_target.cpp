// A synonym table is read, or refused with one line that names the place.

#include "fuzz_target.h"

#include "hankehaku/error.h"
#include "hankehaku/synonyms.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace hankehaku;
    const std::string_view lines = fuzz::text_of(data, size);
    try {
        static Analyzer analyzer({.chain = default_chain()});
        const SynonymTable table = SynonymTable::parse(lines, "input");
        static_cast<void>(table.find(analyzer.analyze(lines.substr(0, lines.find('\n'))), analyzer));
    } catch (const Error& error) {
        fuzz::require(error.code() == ErrorCode::usage, error.what());
        fuzz::require(std::string_view(error.what()).find('\n') == std::string_view::npos, "an error is one line");
    }
    return 0;
}
