#include "indexer/lists/form_readings.h"

#include "hankehaku/error.h"
#include "indexer/format/packed_bytes.h"
#include "indexer/lists/front_coding.h"

#include <zstd.h>

#include <bit>
#include <cstdint>
#include <utility>

namespace hankehaku::lists {
namespace {

constexpr int level = 6;
constexpr unsigned long long largest_block = 1ULL << 24U;
/// The weight of an only reading, which most forms have.
constexpr float whole = 1;
constexpr std::uint64_t sources = 5;

void append_like(std::string& bytes, std::string_view known, std::string_view text) {
    const std::size_t common = bytes_in_common(known, text);
    append_varint(bytes, common);
    append_sized(bytes, text.substr(common));
}

std::string take_like(ByteReader& reader, std::string_view known) {
    const std::uint64_t common = reader.number();
    if (common > known.size()) fail_damaged();
    return std::string(known.substr(0, common)).append(reader.take_sized());
}

/// The form with a small first letter: the surface form of most words that begin with a capital.
std::string uncapitalised(std::string_view form) {
    std::string small(form);
    if (!small.empty() && small.front() >= 'A' && small.front() <= 'Z')
        small.front() = static_cast<char>(small.front() - 'A' + 'a');
    return small;
}

std::uint64_t count_of(ByteReader& reader) {
    const std::uint64_t count = reader.number();
    if (count > reader.rest().size()) fail_damaged();
    return count;
}

void append_reading(std::string& bytes, std::string_view surface, const Reading& reading) {
    const bool is_whole = reading.weight == whole;
    append_varint(bytes, static_cast<std::uint64_t>(reading.source) * 2 + (is_whole ? 0 : 1));
    if (!is_whole) append_varint(bytes, std::bit_cast<std::uint32_t>(reading.weight));
    append_like(bytes, surface, reading.base);
    append_varint(bytes, reading.parts.size());
    for (const CompoundPart& part : reading.parts) {
        append_varint(bytes, part.begin);
        append_varint(bytes, part.end);
        append_like(bytes, surface.substr(std::min(part.begin, surface.size())), part.base);
    }
    append_varint(bytes, reading.roots.size());
    for (const std::string& root : reading.roots) append_like(bytes, reading.base, root);
}

Reading take_reading(ByteReader& reader, std::string_view surface) {
    Reading reading;
    const std::uint64_t head = reader.number();
    if (head / 2 >= sources) fail_damaged();
    reading.source = static_cast<ReadingSource>(head / 2);
    reading.weight = head % 2 == 0 ? whole : std::bit_cast<float>(reader.number32());
    reading.base = take_like(reader, surface);
    reading.parts.resize(count_of(reader));
    for (CompoundPart& part : reading.parts) {
        part.begin = reader.number();
        part.end = reader.number();
        part.base = take_like(reader, surface.substr(std::min(part.begin, surface.size())));
    }
    reading.roots.resize(count_of(reader));
    for (std::string& root : reading.roots) root = take_like(reader, reading.base);
    return reading;
}

}  // namespace

std::string encode_analysis(std::string_view form, const WordAnalysis& analysis) {
    std::string bytes;
    append_like(bytes, uncapitalised(form), analysis.surface);
    append_like(bytes, analysis.surface, analysis.stem);
    for (const Reading& reading : analysis.readings) append_reading(bytes, analysis.surface, reading);
    return bytes;
}

WordAnalysis decode_analysis(std::string_view form, std::string_view bytes) {
    WordAnalysis analysis;
    ByteReader reader(bytes);
    analysis.surface = take_like(reader, uncapitalised(form));
    analysis.stem = take_like(reader, analysis.surface);
    while (!reader.at_end()) analysis.readings.push_back(take_reading(reader, analysis.surface));
    if (analysis.readings.empty()) fail_damaged();
    return analysis;
}

void ReadingsBlockWriter::add(std::string_view form, std::string_view analysis) {
    append_front_coded(bytes_, last_form_, form);
    append_sized(bytes_, analysis);
    last_form_ = form;
}

std::string ReadingsBlockWriter::take() {
    std::string block(ZSTD_compressBound(bytes_.size()), '\0');
    const std::size_t size = ZSTD_compress(block.data(), block.size(), bytes_.data(), bytes_.size(), level);
    if (ZSTD_isError(size) != 0) throw Error("internal.compression", {{"reason", ZSTD_getErrorName(size)}});
    block.resize(size);
    bytes_.clear();
    last_form_.clear();
    return block;
}

std::string decompress_block(std::string_view block) {
    const unsigned long long size = ZSTD_getFrameContentSize(block.data(), block.size());
    if (size > largest_block) fail_damaged();  // what zstd says of an error is larger
    std::string bytes(size, '\0');
    const std::size_t read = ZSTD_decompress(bytes.data(), bytes.size(), block.data(), block.size());
    if (ZSTD_isError(read) != 0 || read != size) fail_damaged();
    return bytes;
}

bool ReadingsBlockReader::next() {
    if (bytes_.empty()) return false;
    ByteReader reader(bytes_);
    take_front_coded(reader, form_);
    analysis_ = reader.take_sized();
    bytes_ = reader.rest();
    return true;
}

}  // namespace hankehaku::lists
