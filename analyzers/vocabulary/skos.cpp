#include "analyzers/vocabulary/labels.h"

#include "hankehaku/error.h"
#include "hankehaku/vocabulary.h"
#include "parts/parts.h"

#include <algorithm>
#include <array>
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

void take_literal(const RdfLiteral& literal, const LabelAction& action) {
    if (literal.predicate == deprecated && literal.text == "true")
        return action({.uri = literal.subject, .text = {}, .language = {}, .withdrawn = true});
    if (!literal.predicate.starts_with(skos) || literal.language.empty()) return;
    const std::string_view kind = literal.predicate.substr(skos.size());
    constexpr std::array<std::string_view, 3> kinds{"prefLabel", "altLabel", "hiddenLabel"};
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) return;
    action({.uri = literal.subject,
            .text = literal.text,
            .language = literal.language,
            .preferred = kind == kinds.front()});
}

}  // namespace

void read_skos(std::string_view bytes, std::string_view syntax, const std::filesystem::path& file,
               const LabelAction& action) {
    RdfMistake mistake;
    const auto literal = [&](const RdfLiteral& given) { take_literal(given, action); };
    if (!rdf_part()(bytes, std::string(syntax).c_str(), literal, mistake))
        throw Error("usage.vocabulary_syntax",
                    {{"file", file.string()}, {"line", std::to_string(mistake.line)}, {"reason", mistake.reason}});
}

#else

void read_skos(std::string_view /*bytes*/, std::string_view /*syntax*/, const std::filesystem::path& file,
               const LabelAction& /*action*/) {
    throw Error("usage.vocabulary_no_skos", {{"file", file.string()}});
}

#endif

}  // namespace vocabulary
}  // namespace hankehaku
