#include "corpus/containers/archive.h"

#include "corpus/text/utf8_text.h"

#if HANKEHAKU_WITH_ARCHIVES
#include <archive.h>
#include <archive_entry.h>
#endif

#include <algorithm>
#include <array>
#include <utility>

namespace hankehaku {
namespace {

constexpr MessageId too_much = "read.archive_too_large";

}  // namespace

void require_budget(const Archive& archive, const UnpackBudget& budget) {
    if (!budget.has_bytes(archive.declared_bytes())) throw Unreadable(Message(too_much));
}

#if HANKEHAKU_WITH_ARCHIVES

struct Archive::Handle {
    archive* reader = archive_read_new();
    ~Handle() { archive_read_free(reader); }
    Handle() {
        if (reader == nullptr) throw Unreadable(Message("read.archive_memory"));
        archive_read_support_filter_gzip(reader);
        archive_read_support_filter_bzip2(reader);
        archive_read_support_filter_xz(reader);
        archive_read_support_format_zip(reader);
        archive_read_support_format_tar(reader);
        archive_read_support_format_raw(reader);
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    void require(int status) const {
        if (status >= ARCHIVE_WARN) return;
        const char* const why = archive_error_string(reader);
        if (why == nullptr) throw Unreadable(Message("read.damaged_archive"));
        throw Unreadable({"read.damaged_archive_why", {{"reason", with_damage_replaced(why)}}});
    }
};

namespace {

constexpr std::size_t block_bytes = std::size_t{64} << 10U;

std::string name_of(archive_entry* entry) {
    const char* name = archive_entry_pathname_utf8(entry);
    if (name == nullptr) name = archive_entry_pathname(entry);
    return name == nullptr ? std::string{} : with_damage_replaced(name);
}

}  // namespace

bool archives_are_read() { return true; }

Archive::Archive(const std::filesystem::path& file, UnpackBudget& budget)
    : handle_(std::make_unique<Handle>()), budget_(budget) {
    handle_->require(archive_read_open_filename(handle_->reader, file.c_str(), block_bytes));
}

Archive::Archive(std::string_view bytes, UnpackBudget& budget) : handle_(std::make_unique<Handle>()), budget_(budget) {
    handle_->require(archive_read_open_memory(handle_->reader, bytes.data(), bytes.size()));
}

Archive::~Archive() = default;

bool Archive::next() {
    for (;;) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(handle_->reader, &entry);
        if (status == ARCHIVE_EOF) return false;
        handle_->require(status);
        if (!budget_.take_entry()) throw Unreadable(Message("read.archive_of_many_files"));
        const auto type = archive_entry_filetype(entry);
        if (type != AE_IFREG && type != 0) continue;
        if (archive_entry_is_encrypted(entry) != 0) throw Unreadable(Message("read.encrypted_archive"));
        if (archive_entry_size_is_set(entry) != 0)
            declared_bytes_ += static_cast<std::uint64_t>(std::max<la_int64_t>(archive_entry_size(entry), 0));
        const bool raw = archive_format(handle_->reader) == ARCHIVE_FORMAT_RAW;
        name_ = raw ? std::string{} : name_of(entry);
        return true;
    }
}

std::uint64_t Archive::packed_bytes_read() const {
    return static_cast<std::uint64_t>(std::max<la_int64_t>(archive_filter_bytes(handle_->reader, -1), 0));
}

bool Archive::read(std::string& bytes, std::size_t limit) {
    bytes.clear();
    std::array<char, block_bytes> block;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled before it is read
    for (;;) {
        const auto count = archive_read_data(handle_->reader, block.data(), block.size());
        if (count == 0) return true;
        if (count < 0) handle_->require(static_cast<int>(count));
        const auto length = static_cast<std::size_t>(std::max<la_ssize_t>(count, 0));
        if (!budget_.take_bytes(length)) throw Unreadable(Message(too_much));
        if (bytes.size() + length > limit) return false;
        bytes.append(block.data(), length);
    }
}

#else

struct Archive::Handle {};

bool archives_are_read() { return false; }

Archive::Archive(const std::filesystem::path& /*file*/, UnpackBudget& budget) : budget_(budget) {
    throw Unreadable(Message("read.archives_left_out"));
}

Archive::Archive(std::string_view /*bytes*/, UnpackBudget& budget) : budget_(budget) {
    throw Unreadable(Message("read.archives_left_out"));
}

Archive::~Archive() = default;

bool Archive::next() { return false; }

std::uint64_t Archive::packed_bytes_read() const { return 0; }

bool Archive::read(std::string& /*bytes*/, std::size_t /*limit*/) { return true; }

#endif

}  // namespace hankehaku
