#include "parts/mail_part.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <mutex>
#include <utility>

namespace hankehaku {
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

MailText read_part(GMimePart* part) {
    MailText read;
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
            MailText part = read_part(GMIME_PART(object));
            if (!part.bytes.empty()) texts.push_back(std::move(part));
        }
    }

    std::vector<MailText> texts;

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
            if (next.texts.empty()) continue;
            const bool says_more = chosen.texts.empty() ||
                                   next.texts.front().bytes.size() > markup_factor * chosen.texts.front().bytes.size();
            if (says_more) chosen.texts = std::move(next.texts);
        }
        std::move(chosen.texts.begin(), chosen.texts.end(), std::back_inserter(texts));
    }
};

}  // namespace

bool hankehaku_mail_part(std::string_view bytes, std::vector<MailText>& texts) {
    start_gmime();
    const std::unique_ptr<GMimeStream, Unref> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    const std::unique_ptr<GMimeParser, Unref> parser(g_mime_parser_new_with_stream(stream.get()));
    if (bytes.starts_with("From ")) g_mime_parser_set_format(parser.get(), GMIME_FORMAT_MBOX);
    constexpr int most_mails = 100'000;
    MailWalk walk;
    for (int mail = 0; mail < most_mails; ++mail) {
        const std::unique_ptr<GMimeMessage, Unref> message(g_mime_parser_construct_message(parser.get(), nullptr));
        if (!message && mail == 0) return false;
        if (!message) break;
        walk.walk(g_mime_message_get_mime_part(message.get()), 0);
        if (g_mime_parser_eos(parser.get()) != 0) break;
    }
    std::move(walk.texts.begin(), walk.texts.end(), std::back_inserter(texts));
    return true;
}

}  // namespace hankehaku
