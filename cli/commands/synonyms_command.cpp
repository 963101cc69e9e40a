#include "cli/commands/commands.h"

#include "cli/files/output_file.h"
#include "cli/messages/messages.h"

#include "hankehaku/vocabulary.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace hankehaku::cli {
namespace {

class SynonymsCommand : public Command {
public:
    void add_options(CLI::App& app) override {
        app.require_subcommand(1);
        CLI::App* import =
            app.add_subcommand("import", "Make a table for --synonyms of the labels of a thesaurus")->fallthrough();
        import
            ->add_option("FILE", files_,
                         "Labels: lines of URI, label and language, or SKOS (Turtle, N-Triples, RDF/XML)")
            ->required();
        import->add_option("-o,--output", table_, "File of the table")->required()->option_text("FILE");
        app.footer(
            "With such a table, words of other languages find what they mean in Finnish.\n\n"
            "Examples:\n"
            "  hankehaku synonyms import thesaurus-fi.tsv thesaurus-sv.tsv -o words.table\n"
            "  hankehaku synonyms import thesaurus.ttl -o words.table\n"
            "  hankehaku search --synonyms words.table arbetslöshet");
    }

    ExitCode run(const Surroundings& surroundings) override {
        Vocabulary vocabulary;
        for (const std::string& file : files_) vocabulary.read(file);
        const std::string table = vocabulary.compiled();
        OutputFile file(table_);
        file.stream() << table;
        file.finish();
        const VocabularyCounts counts = vocabulary.counts();
        surroundings.out << surroundings.screen.say("synonyms.imported",
                                                    {{"concepts", counts.concepts}, {"terms", counts.terms}})
                         << '\n';
        if (counts.without_finnish > 0)
            surroundings.out << surroundings.screen.say("synonyms.without_finnish", {{"count", counts.without_finnish}})
                             << '\n';
        return ExitCode::found;
    }

private:
    std::vector<std::string> files_;
    std::string table_;
};

}  // namespace

std::unique_ptr<Command> make_synonyms_command() { return std::make_unique<SynonymsCommand>(); }

}  // namespace hankehaku::cli
