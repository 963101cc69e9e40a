#include "indexer/format/xapian_errors.h"

#include "hankehaku/error.h"
#include "indexer/format/system_advice.h"

#include <xapian.h>

#include <string>

namespace hankehaku {
namespace {

std::string reason(const Xapian::Error& error) {
    const char* const system = error.get_error_string();
    return error.get_msg() + (system != nullptr ? std::string(": ") + system : std::string());
}

}  // namespace

void rethrow_translated(const std::filesystem::path& folder) {
    const std::string index = "the index " + folder.string();
    const std::string advice = "; build it again with 'hankehaku index --rebuild'";
    try {
        throw;
    } catch (const Xapian::DatabaseVersionError& error) {
        throw Error(ErrorCode::index_incompatible,
                    index + " was made by another version of Xapian (" + reason(error) + ")" + advice);
    } catch (const Xapian::DatabaseLockError& error) {
        if (error.get_msg().find("already locked") == std::string::npos)
            throw Error(ErrorCode::io, index + " cannot be locked (" + reason(error) +
                                           "); keep it on a file system that has locks" +
                                           std::string(advice_for(reason(error))));
        throw Error(ErrorCode::index_locked,
                    index + " is being written by another process; wait until it has finished");
    } catch (const Xapian::DatabaseOpeningError& error) {
        if (const auto system = advice_for(reason(error)); !system.empty())
            throw Error(ErrorCode::io, index + " cannot be opened (" + reason(error) + ")" + std::string(system));
        throw Error(ErrorCode::index_damaged, index + " cannot be opened (" + reason(error) + ")" + advice);
    } catch (const Xapian::DatabaseCorruptError& error) {
        throw Error(ErrorCode::index_damaged, index + " is damaged (" + reason(error) + ")" + advice);
    } catch (const Xapian::DatabaseModifiedError& error) {
        throw Error(ErrorCode::index_damaged, index + " changes faster than it can be read (" + reason(error) + ")");
    } catch (const Xapian::DatabaseError& error) {
        // A table that was cut off; Xapian takes it for an error of the disk.
        if (error.get_msg().starts_with("EOF reading block"))
            throw Error(ErrorCode::index_damaged, index + " is damaged (" + reason(error) + ")" + advice);
        throw Error(ErrorCode::io, index + " cannot be read or written (" + reason(error) + ")" +
                                       std::string(advice_for(reason(error))));
    } catch (const Xapian::Error& error) {
        throw Error(ErrorCode::internal, "unexpected error in " + index + ": " + error.get_description());
    } catch (const std::filesystem::filesystem_error& error) {
        throw Error(ErrorCode::io, index + " cannot be read or written (" + error.path1().string() + ": " +
                                       error.code().message() + ")" + std::string(advice_for(error.code().value())));
    }
}

}  // namespace hankehaku
