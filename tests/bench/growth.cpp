// hankehaku-growth: prints how the time that a text or a query takes grows with its size, for shapes that once took
// more than their size.  docs/reliability.md has the table.

#include "child_process.h"
#include "support/growing_shapes.h"

#include "hankehaku/error.h"
#include "hankehaku/index_files.h"
#include "hankehaku/index_writer.h"
#include "hankehaku/searcher.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::bench {
namespace fs = std::filesystem;
namespace {

using testing::GrowingShape;

struct Settings {
    fs::path samples;                  ///< texts of the index that queries are put to
    fs::path work;                     ///< where files and indexes are made
    std::size_t most_bytes = 1 << 20;  ///< of a text
    std::string only;                  ///< the name of one shape
};

/// A query may have 250 different words, and a command line 128 kB of one argument.
constexpr std::size_t least_query_bytes = 256, most_query_bytes = std::size_t{1} << 16U;
constexpr std::size_t least_text_bytes = 1024;

void build(const fs::path& index, const fs::path& texts) {
    IndexOptions options;
    options.rebuild = true;
    options.jobs = 1;
    IndexWriter writer(index, options);
    index_files({texts}, writer, {});
    writer.commit();
}

void print_header(const char* what, std::size_t least, std::size_t most) {
    std::printf("\n| %s |", what);
    for (std::size_t bytes = least; bytes <= most; bytes *= 4)
        if (bytes < 1024)
            std::printf(" %zu B |", bytes);
        else
            std::printf(" %zu kB |", bytes / 1024);
    std::printf(" MB |\n|---|");
    for (std::size_t bytes = least; bytes <= most; bytes *= 4) std::printf("---|");
    std::printf("---|\n");
}

/// Processor seconds for each size, and the memory of the largest.
template <class Work>
void print_rows(const std::vector<GrowingShape>& shapes, std::size_t least, std::size_t most, const std::string& only,
                Work work) {
    for (const GrowingShape& shape : shapes) {
        if (!only.empty() && shape.name != only) continue;
        std::printf("| %s |", shape.name.c_str());
        Usage usage;
        for (std::size_t bytes = least; bytes <= most; bytes *= 4) {
            const std::string input = shape.make(bytes);
            usage = in_child([&] { work(input); });
            std::printf(" %.2f |", usage.cpu_seconds);
            std::fflush(stdout);
        }
        std::printf(" %.0f |\n", usage.peak_megabytes);
    }
}

/// With an explanation of why it finds `code`, if there is one.
void search(const fs::path& index, const std::string& query, std::string_view code = {}) {
    try {
        Searcher searcher(index);
        SearchRequest request;
        request.query = query;
        request.snippets = 2;
        static_cast<void>(searcher.search(request));
        if (!code.empty()) static_cast<void>(searcher.explain(request, code));
    } catch (const Error& error) {
        if (error.code() != ErrorCode::query) throw;  // too many words: refused at once
    }
}

void run(const Settings& settings) {
    fs::create_directories(settings.work);
    const fs::path text = settings.work / "text", index = settings.work / "index", samples = settings.work / "samples";
    print_header("text", least_text_bytes, settings.most_bytes);
    print_rows(testing::growing_texts(), least_text_bytes, settings.most_bytes, settings.only,
               [&](const std::string& input) {
                   std::ofstream(text, std::ios::binary) << input;
                   build(index, text);
               });
    build(samples, settings.samples);
    print_header("query", least_query_bytes, most_query_bytes);
    print_rows(testing::growing_queries(), least_query_bytes, most_query_bytes, settings.only,
               [&](const std::string& input) { search(samples, input); });
    std::ofstream(text, std::ios::binary) << testing::growing_texts().front().make(settings.most_bytes);
    build(index, text);
    print_header("query of one large text, explained", least_query_bytes, most_query_bytes);
    print_rows(testing::growing_queries(), least_query_bytes, most_query_bytes, settings.only,
               [&](const std::string& input) { search(index, input, testing::growing_code); });
}

}  // namespace
}  // namespace hankehaku::bench

int main(int argc, char** argv) {
    hankehaku::bench::Settings settings;
    CLI::App app{"Measures how time grows with the size of texts and queries"};
    app.add_option("--samples", settings.samples, "Folder of project texts that queries are put to")->required();
    app.add_option("--work", settings.work, "Folder for files and indexes")->required();
    app.add_option("--most", settings.most_bytes, "Bytes of the largest text");
    app.add_option("--only", settings.only, "The name of one shape");
    CLI11_PARSE(app, argc, argv);
    try {
        hankehaku::bench::run(settings);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "hankehaku-growth: %s\n", error.what());
        return 1;
    }
    return 0;
}
