#include "cli/commands/commands.h"

#include "base/joined.h"
#include "cli/tables/token_table.h"

#include "cli/options/option_values.h"
#include "cli/options/output_format.h"

#include "hankehaku/result_json.h"

#include <iostream>
#include <iterator>

namespace hankehaku::cli {
namespace {

class AnalyzeCommand : public Command {
public:
    void add_options(CLI::App& app) override {
        add_words(app, "TEXT", words_, "The text; - is standard input")->required();
        add_choice(app, "--analyzer", chain_, choices_of(chain_names),
                   "Which chain of filters (default: voikko where it is installed)");
        add_format(app, format_, {Format::text, Format::json}, "How to print (default: text)");
        app.footer("Works without an index.\n\nExample:\n  hankehaku analyze \"kauppiaan asiakas- ja kehittämistyö\"");
    }

    ExitCode run(const Surroundings& surroundings) override {
        AnalyzerOptions options;
        options.chain = chain_.value_or(chain_available(Chain::voikko) ? Chain::voikko : Chain::snowball);
        Analyzer analyzer(options);
        const std::string text = given_text();
        const AnalyzedText analyzed{text, analyzer.analyze(text)};
        if (format_ == Format::json)
            surroundings.out << analysis_to_json(text, analyzer) << '\n';
        else if (!analyzed.tokens.empty())
            print_token_table(surroundings.out, analyzed, analyzer, surroundings.screen);
        return analyzed.tokens.empty() ? ExitCode::nothing_found : ExitCode::found;
    }

private:
    [[nodiscard]] std::string given_text() const {
        if (words_.size() == 1 && words_.front() == "-")
            return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
        return joined(words_, " ");
    }

    std::vector<std::string> words_;
    std::optional<Chain> chain_;
    Format format_ = Format::text;
};

}  // namespace

std::unique_ptr<Command> make_analyze_command() { return std::make_unique<AnalyzeCommand>(); }

}  // namespace hankehaku::cli
