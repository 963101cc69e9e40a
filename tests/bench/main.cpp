// hankehaku-bench: prints, in one run, what indexing and searching cost, beside raw Xapian on the same texts.
// docs/performance.md says how to get the texts and what the figures mean.

#include "benchmarks.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>

int main(int argc, char** argv) {
    hankehaku::bench::Settings settings;
    bool index = true, search = true;
    CLI::App app{"Measures indexing and searching"};
    app.add_option("--texts", settings.texts, "Folder of project texts")->required();
    app.add_option("--queries", settings.queries, "File with a query on each line")->required();
    app.add_option("--phrases", settings.phrases, "File with the words of a phrase on each line")->required();
    app.add_option("--work", settings.work, "Folder for the indexes")->required();
    app.add_option("--program", settings.program, "The hankehaku program, to time as a process");
    app.add_option("--jobs", settings.jobs, "Threads that index (0: one for each processor)");
    app.add_option("--passes", settings.passes, "Times that each query is measured");
    app.add_flag("--raw,!--no-raw", settings.raw, "Measure raw Xapian, too");
    app.add_flag("--index,!--no-index", index, "Build the indexes; else those of an earlier run are searched");
    app.add_flag("--search,!--no-search", search, "Measure queries");
    CLI11_PARSE(app, argc, argv);
    try {
        if (index) hankehaku::bench::benchmark_indexing(settings);
        if (search) hankehaku::bench::benchmark_searching(settings);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "hankehaku-bench: %s\n", error.what());
        return 1;
    }
    return 0;
}
