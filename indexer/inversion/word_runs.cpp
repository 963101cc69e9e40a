#include "indexer/inversion/word_runs.h"

#include "indexer/format/packed_bytes.h"
#include "indexer/inversion/run_file.h"
#include "indexer/lists/front_coding.h"

#include <algorithm>

namespace hankehaku {
void WordRuns::add(std::size_t shard, std::uint32_t document, DocumentWords& words) {
    if (shard != shard_) flush(words);
    shard_ = shard;
    for (const DocumentTerm& term : words.terms()) {
        if (term.term >= counts_.size()) counts_.resize(std::size_t{term.term} * 3 / 2 + 16);
        ++counts_[term.term];
        references_.push_back({term.term, static_cast<std::uint32_t>(bytes_.size())});
        append_varint(bytes_, document);
        append_varint(bytes_, term.occurrences);
        append_varint(bytes_, term.numbers.size());
        std::uint32_t before = 0;
        for (const std::uint32_t number : term.numbers) append_varint(bytes_, number - std::exchange(before, number));
    }
    const std::size_t gathered = bytes_.size() + references_.size() * 3 * sizeof(std::uint32_t);
    if (gathered + words.bytes() < most_bytes_) return;
    // The cache of forms is cleared only if it takes the space: refilling it costs more than writing a run.
    const bool forgets = words.bytes() > most_bytes_ / 2;
    if (gathered > most_bytes_ / 4 || forgets) flush(words);
    if (!forgets) return;
    words.forget();
    counts_ = {};
}

std::vector<std::uint32_t> WordRuns::sorted_terms(const DocumentWords& words) const {
    std::vector<std::uint32_t> terms;
    for (std::uint32_t term = 0; term < counts_.size(); ++term)
        if (counts_[term] > 0) terms.push_back(term);
    std::sort(terms.begin(), terms.end(),
              [&](std::uint32_t a, std::uint32_t b) { return words.text(a) < words.text(b); });
    return terms;
}

std::size_t WordRuns::entry_end(std::size_t begin) const {
    ByteReader reader(std::string_view(bytes_).substr(begin));
    static_cast<void>(reader.number());
    static_cast<void>(reader.number());
    for (std::uint64_t left = reader.number(); left > 0; --left) static_cast<void>(reader.number());
    return static_cast<std::size_t>(reader.position() - bytes_.data());
}

void WordRuns::flush(DocumentWords& words) {
    if (references_.empty()) return;
    // Counting sort: the references of a term side by side, in the order of the documents.
    std::vector<std::uint32_t> ends(counts_.size());
    std::uint32_t sum = 0;
    for (std::size_t term = 0; term < counts_.size(); ++term) ends[term] = std::exchange(sum, sum + counts_[term]);
    std::vector<std::uint32_t> entries(references_.size());
    for (const Reference& reference : references_) entries[ends[reference.term]++] = reference.at;

    runs_.push_back({folder_ / (name_ + std::to_string(runs_.size())), shard_});
    RunFile file(runs_.back().file);
    std::string out, documents;
    std::string_view before;
    constexpr std::size_t at_once = std::size_t{1} << 18U;
    for (const std::uint32_t term : sorted_terms(words)) {
        documents.clear();
        for (std::uint32_t i = ends[term] - counts_[term]; i < ends[term]; ++i)
            documents.append(bytes_, entries[i], entry_end(entries[i]) - entries[i]);
        const std::string_view text = words.text(term);
        const std::size_t common = lists::bytes_in_common(before, text);
        append_varint(out, common);
        append_sized(out, text.substr(common));
        append_sized(out, documents);
        before = text;
        if (out.size() > at_once) file.write(out);
    }
    file.write(out);
    file.close();
    bytes_.clear();
    references_.clear();
    std::fill(counts_.begin(), counts_.end(), 0U);
}

}  // namespace hankehaku
