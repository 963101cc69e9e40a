#include "benchmarks.h"
#include "child_process.h"
#include "raw_xapian.h"

#include "hankehaku/index_files.h"
#include "hankehaku/index_writer.h"

#include <cstdio>
#include <map>

namespace hankehaku::bench {
namespace fs = std::filesystem;
namespace {

double megabytes(const fs::path& folder) {
    double bytes = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) bytes += static_cast<double>(entry.file_size());
    return bytes / 1e6;
}

void print_row(const char* name, const Usage& usage, const fs::path& index, double text) {
    const double size = megabytes(index);
    std::printf("| %s | %.1f | %.1f | %.0f | %.1f | %.2f |\n", name, usage.wall_seconds, usage.cpu_seconds,
                usage.peak_megabytes, size, size / text);
    std::fflush(stdout);
}

void print_tables(const fs::path& index) {
    std::map<std::string, double> tables;
    for (const auto& entry : fs::recursive_directory_iterator(index))
        if (entry.path().extension() == ".glass")
            tables[entry.path().stem().string()] += static_cast<double>(entry.file_size()) / 1e6;
    std::printf("\n| table | MB |\n|---|---|\n");
    for (const auto& [name, size] : tables) std::printf("| %s | %.1f |\n", name.c_str(), size);
}

}  // namespace

void benchmark_indexing(const Settings& settings) {
    fs::create_directories(settings.work);
    const double text = megabytes(settings.texts);
    std::printf(
        "\n%.1f MB of text.\n\n| index | wall s | CPU s | peak MB | index MB | index / text "
        "|\n|---|---|---|---|---|---|\n",
        text);
    if (settings.raw) {
        const fs::path loose = settings.work / "raw-loose";
        fs::remove_all(settings.raw_index());
        const Usage build = in_child([&] { build_raw_index(settings.texts, loose); });
        print_row("raw Xapian", build, loose, text);
        const Usage compaction = in_child([&] { compact_raw_index(loose, settings.raw_index()); });
        print_row("its compaction", compaction, settings.raw_index(), text);
        fs::remove_all(loose);
    }
    const Usage build = in_child([&] {
        IndexOptions options;
        options.rebuild = true;
        options.jobs = settings.jobs;
        IndexWriter writer(settings.index(), options);
        index_files({settings.texts}, writer, {});
        writer.commit();
    });
    print_row("hankehaku", build, settings.index(), text);
    print_tables(settings.index());
}

}  // namespace hankehaku::bench
