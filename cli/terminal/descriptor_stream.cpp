#include "cli/terminal/descriptor_stream.h"

#include "cli/messages/messages.h"
#include "hankehaku/error.h"
#include "hankehaku/system_error.h"

#include <unistd.h>
#include <cerrno>
#include <string>
#include <system_error>

namespace hankehaku::cli {

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type character) {
    write_out();
    if (traits_type::eq_int_type(character, traits_type::eof())) return traits_type::not_eof(character);
    return sputc(traits_type::to_char_type(character));
}

int DescriptorBuffer::sync() {
    write_out();
    return 0;
}

void DescriptorBuffer::write_out() {
    const char* next = pbase();
    const char* const end = pptr();
    // Emptied first, so that the same bytes do not fail again in a later flush after the exception.
    reset();
    while (next != end) {
        const ssize_t written = ::write(descriptor_, next, static_cast<std::size_t>(end - next));
        if (written >= 0) {
            next += written;
        } else if (errno == EPIPE) {
            throw ClosedPipe{};
        } else if (errno != EINTR) {
            if (!file_.empty()) throw Error("io.cannot_write", {{"file", file_}, system_argument(errno)});
            throw failure("io.output", {system_argument(errno)});
        }
    }
}

}  // namespace hankehaku::cli
