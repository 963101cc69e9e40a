#include "indexer/format/record_codec.h"

#include "hankehaku/error.h"
#include "indexer/format/packed_bytes.h"
#include "indexer/format/stored_project.h"

#include <zdict.h>
#include <zstd.h>

#include <algorithm>
#include <utility>

namespace hankehaku {
namespace {

constexpr int level = 3;
constexpr std::size_t largest_dictionary = 112640;
constexpr std::size_t fewest_records = 50;
constexpr std::size_t longest_sample = std::size_t{64} << 10U;
constexpr std::size_t bytes_for_each = 40;  ///< of records, for a byte of dictionary
constexpr unsigned long long largest_record = 1ULL << 30U;

template <auto Free>
struct Freed {
    template <class Pointer>
    void operator()(Pointer* pointer) const {
        Free(pointer);
    }
};

void check(std::size_t outcome) {
    if (ZSTD_isError(outcome) != 0) throw Error("internal.compression", {{"reason", ZSTD_getErrorName(outcome)}});
}

bool is_compressed(std::string_view data) { return data.starts_with("\x28\xB5\x2F\xFD"); }

}  // namespace

std::string train_record_dictionary(const std::vector<std::string_view>& records) {
    if (records.size() < fewest_records) return {};
    std::string samples;
    std::vector<std::size_t> sizes;
    for (const std::string_view record : records) {
        sizes.push_back(std::min(record.size(), longest_sample));
        samples += record.substr(0, sizes.back());
    }
    std::string dictionary(std::min(largest_dictionary, samples.size() / bytes_for_each), '\0');
    const std::size_t size = ZDICT_trainFromBuffer(dictionary.data(), dictionary.size(), samples.data(), sizes.data(),
                                                   static_cast<unsigned>(sizes.size()));
    // Records that have nothing in common are compressed one by one.
    dictionary.resize(ZDICT_isError(size) != 0 ? 0 : size);
    return dictionary;
}

std::string read_record_dictionary(const Xapian::Database& database) {
    const std::string bytes = database.get_metadata(record_dictionary_key);
    return bytes.empty() ? std::string() : std::string(unsealed(bytes));
}

void write_record_dictionary(Xapian::WritableDatabase& database, const std::string& dictionary) {
    database.set_metadata(record_dictionary_key, dictionary.empty() ? std::string() : sealed(dictionary));
}

struct RecordCompressor::Impl {
    std::unique_ptr<ZSTD_CCtx, Freed<ZSTD_freeCCtx>> context{ZSTD_createCCtx()};
};

RecordCompressor::RecordCompressor(std::string_view dictionary) : impl_(std::make_unique<Impl>()) {
    ZSTD_CCtx* const context = impl_->context.get();
    check(ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level));
    check(ZSTD_CCtx_loadDictionary(context, dictionary.data(), dictionary.size()));
}
RecordCompressor::~RecordCompressor() = default;
RecordCompressor::RecordCompressor(RecordCompressor&&) noexcept = default;
RecordCompressor& RecordCompressor::operator=(RecordCompressor&&) noexcept = default;

std::string RecordCompressor::compress(std::string_view record) {
    std::string data(ZSTD_compressBound(record.size()), '\0');
    const std::size_t size =
        ZSTD_compress2(impl_->context.get(), data.data(), data.size(), record.data(), record.size());
    check(size);
    data.resize(size);
    return data;
}

struct RecordReader::Impl {
    explicit Impl(Xapian::Database of) : database(std::move(of)) {}

    ZSTD_DCtx* ready_context() {
        if (context) return context.get();
        context.reset(ZSTD_createDCtx());
        const std::string dictionary = read_record_dictionary(database);
        check(ZSTD_DCtx_loadDictionary(context.get(), dictionary.data(), dictionary.size()));
        return context.get();
    }

    Xapian::Database database;
    std::unique_ptr<ZSTD_DCtx, Freed<ZSTD_freeDCtx>> context;
};

RecordReader::RecordReader(Xapian::Database database) : impl_(std::make_unique<Impl>(std::move(database))) {}
RecordReader::~RecordReader() = default;
RecordReader::RecordReader(RecordReader&&) noexcept = default;
RecordReader& RecordReader::operator=(RecordReader&&) noexcept = default;

std::string RecordReader::record(std::string_view data) const {
    if (!is_compressed(data)) return std::string(data);
    const unsigned long long size = ZSTD_getFrameContentSize(data.data(), data.size());
    if (size > largest_record) fail_damaged();  // what zstd says of an error is larger
    std::string record(size, '\0');
    const std::size_t read =
        ZSTD_decompressDCtx(impl_->ready_context(), record.data(), record.size(), data.data(), data.size());
    if (ZSTD_isError(read) != 0 || read != size) fail_damaged();
    return record;
}

Project RecordReader::project(const Xapian::Document& document) const {
    return decode_project(record(document.get_data()));
}

}  // namespace hankehaku
