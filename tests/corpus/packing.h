#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

// Archives that tests make for themselves: none lies in the repository.

namespace hankehaku::testing {

using PackedFiles = std::vector<std::pair<std::string, std::string>>;

enum class Packing { zip, tar_gz, gz, xz };

inline std::string packed(Packing packing, const PackedFiles& files) {
    archive* const writer = archive_write_new();
    if (packing == Packing::zip) archive_write_set_format_zip(writer);
    if (packing == Packing::tar_gz) archive_write_set_format_pax_restricted(writer);
    if (packing == Packing::gz || packing == Packing::xz) archive_write_set_format_raw(writer);
    if (packing == Packing::tar_gz || packing == Packing::gz) archive_write_add_filter_gzip(writer);
    if (packing == Packing::xz) archive_write_add_filter_xz(writer);
    archive_write_set_bytes_in_last_block(writer, 1);
    std::string bytes;
    archive_write_open(
        writer, &bytes, nullptr,
        [](archive*, void* into, const void* data, std::size_t size) -> la_ssize_t {
            static_cast<std::string*>(into)->append(static_cast<const char*>(data), size);
            return static_cast<la_ssize_t>(size);
        },
        nullptr);
    for (const auto& [name, content] : files) {
        archive_entry* const entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        if (archive_write_header(writer, entry) != ARCHIVE_OK) throw std::runtime_error(archive_error_string(writer));
        archive_write_data(writer, content.data(), content.size());
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return bytes;
}

}  // namespace hankehaku::testing
