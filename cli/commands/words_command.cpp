#include "cli/commands/commands.h"

#include "cli/options/option_values.h"
#include "cli/options/search_options.h"
#include "cli/output/word_table.h"
#include "cli/running/matrix_files.h"

#include "hankehaku/error.h"
#include "hankehaku/word_frequencies.h"

#include <limits>

namespace hankehaku::cli {
namespace {

constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();
constexpr std::size_t widest_window = 1000;

class WordsCommand : public Command {
public:
    void add_options(CLI::App& app) override;
    ExitCode run(const Surroundings& surroundings) override;

private:
    [[nodiscard]] WordsRequest request() const;
    [[nodiscard]] ExitCode write_matrix(Searcher& searcher, const Surroundings& surroundings) const;

    SearchOptions search_;
    CLI::Option* near_ = nullptr;
    WordsRequest words_;
    std::string matrix_;
    WordListOptions list_;
};

void WordsCommand::add_options(CLI::App& app) {
    search_.add_to(app, SearchOptions::Purpose::stats);
    const std::string group = "Words";
    near_ = app.add_option("--near", words_.near, "Only words near this one, in any of its forms")
                ->option_text("WORD")
                ->group(group);
    add_number(app, "--window", words_.window, 1, widest_window, "How many words on each side are near (default: 5)")
        ->group(group);
    add_choice(app, "--order", words_.order, choices_of(word_orders),
               "Order of the words (default: keyness; without a query and filters occurrences)")
        ->group(group);
    app.add_flag("--function-words", words_.function_words, "Stop words and numbers too")->group(group);
    add_number(app, "--least-texts", words_.least_texts, 1, any_number,
               "Only words in at least N of the projects found")
        ->group(group);
    list_.add_to(app, group, "words");
    app.add_option("--matrix", matrix_,
                   "Write the document-term matrix to NAME.mtx, NAME.documents.txt and NAME.terms.txt")
        ->option_text("NAME")
        ->group("Output");
    app.footer(
        "Counts the words of the projects found by their base forms, and compares them with all other projects of the\n"
        "index: G2 is the log-likelihood ratio; 15.13 and more is chance once in 10 000 times, below zero a word is\n"
        "rarer than elsewhere.\n\n"
        "Examples:\n"
        "  hankehaku words --maakunta Lappi\n"
        "  hankehaku words maahanmuuttaja --near kieli --window 3\n"
        "  hankehaku words --order occurrences --all --format csv > sanat.csv\n"
        "  hankehaku words kotoutuminen --least-texts 2 --matrix kotoutuminen");
}

WordsRequest WordsCommand::request() const {
    if (near_->count() > 0 && words_.near.empty()) throw Error("usage.one_word", {{"value", ""}});
    WordsRequest request = words_;
    request.search = search_.request();
    request.search.query = search_.queries().front().text;
    request.limit = list_.limit();
    return request;
}

ExitCode WordsCommand::write_matrix(Searcher& searcher, const Surroundings& surroundings) const {
    const TermMatrix matrix = term_matrix(searcher, request());
    write_matrix_files(matrix_, matrix);
    surroundings.out << surroundings.screen.say("words.matrix", {{"projects", matrix.documents.size()},
                                                                 {"words", matrix.terms.size()},
                                                                 {"entries", matrix.entries.size()}})
                     << '\n';
    return matrix.documents.empty() ? ExitCode::nothing_found : ExitCode::found;
}

ExitCode WordsCommand::run(const Surroundings& surroundings) {
    list_.check();
    Searcher searcher(surroundings.index.path(), {.ranking = {}, .synonyms = search_.synonyms()});
    if (!matrix_.empty()) return write_matrix(searcher, surroundings);
    return list_.print(word_frequencies(searcher, request()), surroundings);
}

}  // namespace

std::unique_ptr<Command> make_words_command() { return std::make_unique<WordsCommand>(); }

}  // namespace hankehaku::cli
