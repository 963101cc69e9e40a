#include "parts/rdf_part.h"

#include <raptor2.h>

#include <algorithm>
#include <memory>
#include <new>
#include <optional>

namespace hankehaku {
namespace {

template <auto function>
struct Calls {
    template <class Object>
    void operator()(Object* object) const {
        function(object);
    }
};
using World = std::unique_ptr<raptor_world, Calls<raptor_free_world>>;
using Parser = std::unique_ptr<raptor_parser, Calls<raptor_free_parser>>;
using Uri = std::unique_ptr<raptor_uri, Calls<raptor_free_uri>>;

std::string_view text_of(const unsigned char* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

std::string_view text_of(raptor_uri* uri) { return text_of(raptor_uri_as_string(uri)); }

/// One file on its way through raptor.  Exceptions must not pass through its C code.
class RdfParse {
public:
    RdfParse(const char* syntax, const std::function<void(const RdfLiteral&)>& literal)
        : literal_(literal), world_(raptor_new_world()) {
        if (!world_) throw std::bad_alloc();
        raptor_world_set_log_handler(world_.get(), this, [](void* self, raptor_log_message* message) {
            static_cast<RdfParse*>(self)->note(*message);
        });
        raptor_world_open(world_.get());
        parser_.reset(raptor_new_parser(world_.get(), syntax));
        if (!parser_) throw std::bad_alloc();
        // Nothing but the file itself is read.
        for (const auto option : {RAPTOR_OPTION_NO_NET, RAPTOR_OPTION_NO_FILE})
            raptor_parser_set_option(parser_.get(), option, nullptr, 1);
        raptor_parser_set_statement_handler(parser_.get(), this, [](void* self, raptor_statement* statement) {
            static_cast<RdfParse*>(self)->take(*statement);
        });
    }

    std::optional<RdfMistake> run(std::string_view bytes) {
        constexpr std::size_t piece = std::size_t{1} << 16U;
        const Uri base(raptor_new_uri(world_.get(), reinterpret_cast<const unsigned char*>("urn:vocabulary:")));
        raptor_parser_parse_start(parser_.get(), base.get());
        for (std::size_t at = 0; at < bytes.size() && !mistake_; at += piece) give(bytes.substr(at, piece), false);
        if (!mistake_) give({}, true);
        return std::move(mistake_);
    }

private:
    void give(std::string_view bytes, bool last) {
        const auto* start = reinterpret_cast<const unsigned char*>(bytes.data());
        if (raptor_parser_parse_chunk(parser_.get(), start, bytes.size(), last ? 1 : 0) != 0 && !mistake_)
            mistake_ = RdfMistake{.reason = "?"};
    }

    void note(const raptor_log_message& message) noexcept {
        if (mistake_ || message.level < RAPTOR_LOG_LEVEL_ERROR) return;
        mistake_ = RdfMistake{.reason = message.text == nullptr ? "?" : message.text};
        if (message.locator != nullptr) mistake_->line = std::max(message.locator->line, 1);
    }

    void take(const raptor_statement& statement) noexcept {
        if (statement.subject->type != RAPTOR_TERM_TYPE_URI || statement.object->type != RAPTOR_TERM_TYPE_LITERAL)
            return;
        const auto& object = statement.object->value.literal;
        literal_({.subject = text_of(statement.subject->value.uri),
                  .predicate = text_of(statement.predicate->value.uri),
                  .text = text_of(object.string),
                  .language = text_of(object.language)});
    }

    const std::function<void(const RdfLiteral&)>& literal_;
    std::optional<RdfMistake> mistake_;
    World world_;
    Parser parser_;
};

}  // namespace

bool hankehaku_rdf_part(std::string_view bytes, const char* syntax,
                        const std::function<void(const RdfLiteral&)>& literal, RdfMistake& mistake) {
    auto found = RdfParse(syntax, literal).run(bytes);
    if (found) mistake = std::move(*found);
    return !found;
}

}  // namespace hankehaku
