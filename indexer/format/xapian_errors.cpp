#include "indexer/format/xapian_errors.h"

#include "hankehaku/error.h"
#include "hankehaku/system_error.h"

#include <xapian.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace hankehaku {
namespace {

std::string reason(const Xapian::Error& error) {
    const char* const system = error.get_error_string();
    return error.get_msg() + (system != nullptr ? std::string(": ") + system : std::string());
}

/// Whether the system refused to open what is there; a table that is missing is damage.
bool is_refused_by_system(const std::string& reason) {
    for (const int missing : {ENOENT, ENOTDIR, EISDIR})
        if (reason.find(std::generic_category().message(missing)) != std::string::npos) return false;
    return system_argument_in(reason).has_value();
}

/// With what the system refused, where the last argument has its words.
Arguments with_system_words(Arguments arguments) {
    if (auto system = system_argument_in(std::get<std::string>(arguments.back().value)))
        arguments.push_back(*std::move(system));
    return arguments;
}

}  // namespace

void rethrow_translated(const std::filesystem::path& folder) {
    const Argument index{"folder", folder.string()};
    try {
        throw;
    } catch (const Xapian::DatabaseVersionError& error) {
        throw Error("index_incompatible.xapian", {index, {"reason", reason(error)}});
    } catch (const Xapian::FeatureUnavailableError& error) {
        throw Error("index_incompatible.xapian", {index, {"reason", reason(error)}});
    } catch (const Xapian::DatabaseLockError& error) {
        if (error.get_msg().find("already locked") == std::string::npos)
            throw Error("io.index_not_locked", with_system_words({index, {"reason", reason(error)}}));
        throw Error("index_locked.by_another", {index});
    } catch (const Xapian::DatabaseOpeningError& error) {
        if (is_refused_by_system(reason(error)))
            throw Error("io.index_not_opened", with_system_words({index, {"reason", reason(error)}}));
        throw Error("index_damaged.not_opened", {index, {"reason", reason(error)}});
    } catch (const Xapian::DatabaseCorruptError& error) {
        throw Error("index_damaged.database", {index, {"reason", reason(error)}});
    } catch (const Xapian::DatabaseModifiedError& error) {
        throw Error("index_damaged.changing", {index, {"reason", reason(error)}});
    } catch (const Xapian::DatabaseError& error) {
        // A table that was cut off; Xapian takes it for an error of the disk.
        if (error.get_msg().starts_with("EOF reading block"))
            throw Error("index_damaged.database", {index, {"reason", reason(error)}});
        throw Error("io.index", with_system_words({index, {"reason", reason(error)}}));
    } catch (const Xapian::Error& error) {
        throw Error("internal.xapian", {index, {"reason", error.get_description()}});
    } catch (const std::filesystem::filesystem_error& error) {
        throw Error("io.index_file", {index, {"file", error.path1().string()}, system_argument(error.code().value())});
    }
}

}  // namespace hankehaku
