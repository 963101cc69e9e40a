#include "analyzers/vocabulary/labels.h"

#include "hankehaku/error.h"
#include "hankehaku/vocabulary.h"

#if HANKEHAKU_WITH_SKOS
#include <raptor2.h>
#endif

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>

namespace hankehaku {

bool skos_is_read() { return HANKEHAKU_WITH_SKOS != 0; }

namespace vocabulary {

std::string_view skos_syntax(std::string_view bytes, const std::filesystem::path& file) {
    const std::string ending = file.extension().string();
    if (ending == ".ttl") return "turtle";
    if (ending == ".nt") return "ntriples";
    const std::string_view front = bytes.substr(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    if (front.starts_with("<?xml") || front.starts_with("<rdf:RDF")) return "rdfxml";
    if (front.starts_with("@prefix") || front.starts_with("PREFIX")) return "turtle";
    return ending == ".rdf" || ending == ".xml" || ending == ".owl" ? "rdfxml" : "";
}

#if HANKEHAKU_WITH_SKOS

namespace {

constexpr std::string_view skos = "http://www.w3.org/2004/02/skos/core#";
constexpr std::string_view deprecated = "http://www.w3.org/2002/07/owl#deprecated";

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
class SkosParse {
public:
    SkosParse(std::string_view syntax, const std::filesystem::path& file, const LabelAction& action)
        : file_(file), action_(action), world_(raptor_new_world()) {
        if (!world_) throw std::bad_alloc();
        raptor_world_set_log_handler(world_.get(), this, [](void* self, raptor_log_message* message) {
            static_cast<SkosParse*>(self)->note(*message);
        });
        raptor_world_open(world_.get());
        parser_.reset(raptor_new_parser(world_.get(), std::string(syntax).c_str()));
        if (!parser_) throw std::bad_alloc();
        // Nothing but the file itself is read.
        for (const auto option : {RAPTOR_OPTION_NO_NET, RAPTOR_OPTION_NO_FILE})
            raptor_parser_set_option(parser_.get(), option, nullptr, 1);
        raptor_parser_set_statement_handler(parser_.get(), this, [](void* self, raptor_statement* statement) {
            static_cast<SkosParse*>(self)->take(*statement);
        });
    }

    void run(std::string_view bytes) {
        constexpr std::size_t piece = std::size_t{1} << 16U;
        const Uri base(raptor_new_uri(world_.get(), reinterpret_cast<const unsigned char*>("urn:vocabulary:")));
        raptor_parser_parse_start(parser_.get(), base.get());
        for (std::size_t at = 0; at < bytes.size() && !problem_; at += piece) give(bytes.substr(at, piece), false);
        if (!problem_) give({}, true);
        if (problem_)
            throw Error("usage.vocabulary_syntax",
                        {{"file", file_.string()}, {"line", std::to_string(line_)}, {"reason", *problem_}});
    }

private:
    void give(std::string_view bytes, bool last) {
        const auto* start = reinterpret_cast<const unsigned char*>(bytes.data());
        if (raptor_parser_parse_chunk(parser_.get(), start, bytes.size(), last ? 1 : 0) != 0 && !problem_)
            problem_ = "?";
    }

    void note(const raptor_log_message& message) noexcept {
        if (problem_ || message.level < RAPTOR_LOG_LEVEL_ERROR) return;
        problem_ = message.text == nullptr ? "?" : message.text;
        if (message.locator != nullptr) line_ = std::max(message.locator->line, 1);
    }

    void take(const raptor_statement& statement) noexcept {
        if (statement.subject->type != RAPTOR_TERM_TYPE_URI || statement.object->type != RAPTOR_TERM_TYPE_LITERAL)
            return;
        const std::string_view uri = text_of(statement.subject->value.uri);
        std::string_view predicate = text_of(statement.predicate->value.uri);
        const auto& literal = statement.object->value.literal;
        if (predicate == deprecated && text_of(literal.string) == "true")
            return action_({.uri = uri, .text = {}, .language = {}, .withdrawn = true});
        if (!predicate.starts_with(skos) || literal.language == nullptr) return;
        predicate.remove_prefix(skos.size());
        constexpr std::array<std::string_view, 3> kinds{"prefLabel", "altLabel", "hiddenLabel"};
        if (std::find(kinds.begin(), kinds.end(), predicate) == kinds.end()) return;
        action_({.uri = uri,
                 .text = text_of(literal.string),
                 .language = text_of(literal.language),
                 .preferred = predicate == kinds.front()});
    }

    const std::filesystem::path& file_;
    const LabelAction& action_;
    std::optional<std::string> problem_;
    int line_ = 1;
    World world_;
    Parser parser_;
};

}  // namespace

void read_skos(std::string_view bytes, std::string_view syntax, const std::filesystem::path& file,
               const LabelAction& action) {
    SkosParse(syntax, file, action).run(bytes);
}

#else

void read_skos(std::string_view /*bytes*/, std::string_view /*syntax*/, const std::filesystem::path& file,
               const LabelAction& /*action*/) {
    throw Error("usage.vocabulary_no_skos", {{"file", file.string()}});
}

#endif

}  // namespace vocabulary
}  // namespace hankehaku
