// Indexes documents that are no project texts: index_documents INDEX < lines of code, title, body with tabs between
#include "hankehaku/index_writer.h"

#include <csignal>
#include <iostream>
#include <sstream>

namespace {

volatile std::sig_atomic_t interrupted = 0;

/// One's own document as the library sees it: everything but the code may be missing.
hankehaku::Project project_of(const std::string& line) {
    std::istringstream columns(line);
    hankehaku::Project project;
    hankehaku::Section body;
    body.id = "3";  // weighed as the summary
    std::getline(columns, project.code, '\t');
    std::getline(columns, project.name, '\t');
    std::getline(columns, body.text);
    project.sections.push_back(body);
    return project;
}

}  // namespace

int main(int argc, char* argv[]) {
    if (argc != 2) return 2;
    std::signal(SIGINT, [](int) { interrupted = 1; });
    try {
        hankehaku::IndexWriter writer(argv[1]);
        std::size_t documents = 0;
        for (std::string line; std::getline(std::cin, line);) {
            // Leaving without commit() is all that cancelling needs: the index stays as it was.
            if (interrupted != 0) return 1;
            writer.add(project_of(line));
            if (++documents % 1000 == 0) std::cerr << documents << " documents\n";
        }
        const hankehaku::IndexCounts counts = writer.commit();
        std::cout << counts.added << " added, " << counts.replaced << " replaced, " << counts.unchanged
                  << " unchanged\n";
        return 0;
    } catch (const hankehaku::Error& error) {
        std::cerr << error.what() << "\n";
        return 2;
    }
}
