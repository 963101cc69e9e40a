#pragma once

#include "hankehaku/analyzer.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::testing {

/// True, and said so, where this build or machine has no Voikko.
inline bool without_voikko() {
    if (chain_available(Chain::voikko)) return false;
    WARN("skipped: no Voikko here");
    return true;
}

/// The words of a table's cell.
inline std::vector<std::string> words(const std::string& cell) {
    std::istringstream in(cell);
    std::vector<std::string> found;
    for (std::string word; in >> word;) found.push_back(word);
    return found;
}

inline std::vector<std::string> bases(const WordAnalysis& word) {
    std::vector<std::string> found;
    for (const Reading& reading : word.readings) found.push_back(reading.base);
    return found;
}

inline std::vector<std::string> parts(const Reading& reading) {
    std::vector<std::string> found;
    for (const CompoundPart& part : reading.parts) found.push_back(part.base);
    return found;
}

inline std::string text_of(std::string_view text, Token token) {
    return std::string(text.substr(token.begin, token.end - token.begin));
}

inline std::vector<std::string> token_texts(std::string_view text, const std::vector<Token>& tokens) {
    std::vector<std::string> found;
    for (const Token token : tokens) found.push_back(text_of(text, token));
    return found;
}

}  // namespace hankehaku::testing
