#include "corpus/containers/mail.h"

#include "base/ascii.h"
#include "corpus/text/text_lines.h"

#if HANKEHAKU_WITH_MAIL
#include <gmime/gmime.h>
#endif

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <utility>

namespace hankehaku {
namespace {

bool is_header_name(std::string_view name) {
    return !name.empty() &&
           std::all_of(name.begin(), name.end(), [](char c) { return is_ascii_alphanumeric(c) || c == '-'; });
}

bool tells_mail(std::string_view name) {
    constexpr std::array<std::string_view, 10> names{"from",         "to",          "subject",      "date",
                                                     "mime-version", "message-id",  "content-type", "received",
                                                     "return-path",  "delivered-to"};
    const std::string form = matching_form(name);
    return std::find(names.begin(), names.end(), form) != names.end();
}

}  // namespace

bool looks_like_mail(std::string_view front) {
    constexpr int enough = 3;
    int told = 0;
    // A mailbox has a line of its own before each mail.
    if (front.starts_with("From ")) front.remove_prefix(std::min(front.find('\n'), front.size() - 1) + 1);
    for (std::size_t begin = 0; begin < front.size();) {
        const std::size_t end = std::min(front.find('\n', begin), front.size());
        std::string_view line = front.substr(begin, end - begin);
        if (line.ends_with('\r')) line.remove_suffix(1);
        begin = end + 1;
        if (line.empty()) return told >= enough;
        if (line.front() == ' ' || line.front() == '\t') continue;
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || !is_header_name(line.substr(0, colon))) return false;
        if (tells_mail(line.substr(0, colon))) ++told;
    }
    return told >= enough;
}

#if HANKEHAKU_WITH_MAIL

namespace {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};

void start_gmime() {
    static std::once_flag started;
    std::call_once(started, [] { g_mime_init(); });
}

bool is_type(GMimeObject* part, const char* type, const char* subtype) {
    GMimeContentType* const content = g_mime_object_get_content_type(part);
    return content != nullptr && g_mime_content_type_is_type(content, type, subtype) != 0;
}

MailPart read_part(GMimePart* part) {
    MailPart read;
    if (const char* const name = g_mime_part_get_filename(part); name != nullptr) read.name = name;
    if (const char* const charset = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
        charset != nullptr)
        read.charset = charset;
    GMimeDataWrapper* const content = g_mime_part_get_content(part);
    if (content == nullptr) return read;
    const std::unique_ptr<GMimeStream, Unref> memory(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, memory.get());
    const GByteArray* const bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    if (bytes != nullptr) read.bytes.assign(reinterpret_cast<const char*>(bytes->data), bytes->len);
    return read;
}

class MailWalk {
public:
    void walk(GMimeObject* object, int depth) {
        constexpr int deepest = 20;
        if (object == nullptr || depth > deepest) return;
        if (GMIME_IS_MULTIPART(object)) {
            auto* const multipart = GMIME_MULTIPART(object);
            if (is_type(object, "multipart", "alternative")) return choose(multipart, depth);
            for (int index = 0; index < g_mime_multipart_get_count(multipart); ++index)
                walk(g_mime_multipart_get_part(multipart, index), depth + 1);
        } else if (GMIME_IS_MESSAGE_PART(object)) {
            GMimeMessage* const message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
            if (message != nullptr) walk(g_mime_message_get_mime_part(message), depth + 1);
        } else if (GMIME_IS_PART(object) && is_wanted(object)) {
            MailPart part = read_part(GMIME_PART(object));
            if (!part.bytes.empty()) parts.push_back(std::move(part));
        }
    }

    std::vector<MailPart> parts;

private:
    static bool is_wanted(GMimeObject* object) {
        return !is_type(object, "image", "*") && !is_type(object, "text", "css") && !is_type(object, "font", "*") &&
               !is_type(object, "text", "javascript") && !is_type(object, "application", "javascript");
    }

    /// The plain form, unless it is so much shorter that it can only point at the other.
    void choose(GMimeMultipart* alternatives, int depth) {
        constexpr std::size_t markup_factor = 6;
        MailWalk chosen;
        for (int index = 0; index < g_mime_multipart_get_count(alternatives); ++index) {
            MailWalk next;
            next.walk(g_mime_multipart_get_part(alternatives, index), depth + 1);
            if (next.parts.empty()) continue;
            const bool says_more = chosen.parts.empty() ||
                                   next.parts.front().bytes.size() > markup_factor * chosen.parts.front().bytes.size();
            if (says_more) chosen.parts = std::move(next.parts);
        }
        std::move(chosen.parts.begin(), chosen.parts.end(), std::back_inserter(parts));
    }
};

}  // namespace

bool mail_is_read() { return true; }

std::optional<std::vector<MailPart>> mail_parts(std::string_view bytes) {
    start_gmime();
    const std::unique_ptr<GMimeStream, Unref> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    const std::unique_ptr<GMimeParser, Unref> parser(g_mime_parser_new_with_stream(stream.get()));
    if (bytes.starts_with("From ")) g_mime_parser_set_format(parser.get(), GMIME_FORMAT_MBOX);
    constexpr int most_mails = 100'000;
    MailWalk walk;
    for (int mail = 0; mail < most_mails; ++mail) {
        const std::unique_ptr<GMimeMessage, Unref> message(g_mime_parser_construct_message(parser.get(), nullptr));
        if (!message && mail == 0) return std::nullopt;
        if (!message) break;
        walk.walk(g_mime_message_get_mime_part(message.get()), 0);
        if (g_mime_parser_eos(parser.get()) != 0) break;
    }
    return std::move(walk.parts);
}

#else

bool mail_is_read() { return false; }

std::optional<std::vector<MailPart>> mail_parts(std::string_view /*bytes*/) { return std::nullopt; }

#endif

}  // namespace hankehaku
