#include "analyzers/vocabulary/compiled_terms.h"

#include "hankehaku/error.h"

#include <algorithm>
#include <utility>

namespace hankehaku::vocabulary {
namespace {

constexpr std::string_view sign_and_version = "hankehaku terms 1\n";
constexpr std::size_t number_size = 4;

void append_number(std::string& bytes, std::size_t number) {
    for (unsigned shift = 0; shift < 8 * number_size; shift += 8) bytes += static_cast<char>(number >> shift & 0xFFU);
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        words.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

}  // namespace

std::string compile_terms(const TermTable& table, const std::vector<std::string>& languages, std::size_t most_words) {
    std::string joined, begins, entries;
    for (const auto& language : languages) joined += (joined.empty() ? "" : " ") + language;
    for (const auto& [key, terms] : table) {
        append_number(begins, entries.size());
        entries += key;
        for (const auto& term : terms) entries.append("\t").append(term);
    }
    append_number(begins, entries.size());
    std::string bytes(sign_and_version);
    for (const std::size_t number : {table.size(), most_words, joined.size()}) append_number(bytes, number);
    return bytes + joined + begins + entries;
}

CompiledTerms::CompiledTerms(std::string bytes, std::string_view name) : bytes_(std::move(bytes)) {
    if (!bytes_.starts_with(sign_and_version)) throw Error("usage.terms_other_version", {{"file", name}});
    if (!is_whole()) throw Error("usage.terms_damaged", {{"file", name}});
}

bool CompiledTerms::is_whole() {
    const std::size_t numbers = sign_and_version.size();
    if (bytes_.size() < numbers + 3 * number_size) return false;
    entries_ = number_at(numbers);
    most_words_ = number_at(numbers + number_size);
    const std::size_t languages = number_at(numbers + 2 * number_size);
    const std::size_t text = numbers + 3 * number_size;
    begins_ = text + languages;
    const std::size_t first = begins_ + (entries_ + 1) * number_size;
    if (first > bytes_.size() || most_words_ > entries_ * 64) return false;
    languages_ = words_of(std::string_view(bytes_).substr(text, languages));
    std::uint32_t last = 0;
    for (std::size_t number = 0; number <= entries_; ++number)
        if (const std::uint32_t begin = number_at(begins_ + number * number_size); begin < last)
            return false;
        else
            last = begin;
    return first + last == bytes_.size();
}

std::uint32_t CompiledTerms::number_at(std::size_t offset) const {
    std::uint32_t number = 0;
    for (unsigned byte = 0; byte < number_size; ++byte)
        number |= std::uint32_t{static_cast<unsigned char>(bytes_[offset + byte])} << (8 * byte);
    return number;
}

std::string_view CompiledTerms::entry(std::size_t number) const {
    const std::size_t first = begins_ + (entries_ + 1) * number_size;
    const std::size_t begin = number_at(begins_ + number * number_size);
    const std::size_t end = number_at(begins_ + (number + 1) * number_size);
    return std::string_view(bytes_).substr(first + begin, end - begin);
}

std::vector<std::string_view> CompiledTerms::find(std::string_view key) const {
    const auto key_of = [](std::string_view entry) { return entry.substr(0, entry.find('\t')); };
    std::size_t low = 0, high = entries_;
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (key_of(entry(middle)) < key)
            low = middle + 1;
        else
            high = middle;
    }
    std::vector<std::string_view> terms;
    if (low == entries_ || key_of(entry(low)) != key) return terms;
    std::string_view rest = entry(low).substr(key.size());
    while (!rest.empty()) {
        rest.remove_prefix(1);
        const std::size_t end = std::min(rest.find('\t'), rest.size());
        if (end > 0) terms.push_back(rest.substr(0, end));
        rest.remove_prefix(end);
    }
    return terms;
}

}  // namespace hankehaku::vocabulary
