// Prints the base forms of the words of a text: base_forms TEXT
#include "hankehaku/analyzer.h"

#include <iostream>

int main(int argc, char* argv[]) {
    if (argc != 2) return 2;
    hankehaku::AnalyzerOptions options;
    if (!hankehaku::chain_available(options.chain)) options.chain = hankehaku::Chain::snowball;
    hankehaku::Analyzer analyzer(options);
    const std::string text = argv[1];
    for (const hankehaku::AnalyzedToken& token : analyzer.analyze(text))
        std::cout << text.substr(token.begin, token.end - token.begin) << "\t" << token.word->readings.front().base
                  << "\n";
}
