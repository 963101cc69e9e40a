#include "reliability/faulty_run.h"

#include "support/sanitizers.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace {

TestCommand command_with_faults(const Sandbox& sandbox, const std::vector<std::string>& arguments,
                                const std::filesystem::path& folder) {
    TestCommand command(sandbox, arguments);
    command.environment("LD_PRELOAD", HANKEHAKU_FAULTY_CALLS).environment("FAULT_BELOW", folder.string());
    return command;
}

}  // namespace

bool faults_are_possible() { return !hankehaku::testing::with_sanitizer; }

Outcome run_with_fault(const Sandbox& sandbox, const std::vector<std::string>& arguments,
                       const std::filesystem::path& folder, const Fault& fault) {
    TestCommand command = command_with_faults(sandbox, arguments, folder);
    command.environment("FAULT_CALLS", fault.calls)
        .environment("FAULT_AT", std::to_string(fault.at))
        .environment("FAULT_ERROR", std::to_string(fault.error));
    if (fault.lasts) command.environment("FAULT_LASTS", "1");
    return command.run();
}

std::size_t count_calls(const Sandbox& sandbox, const std::vector<std::string>& arguments,
                        const std::filesystem::path& folder, const std::string& calls) {
    TestCommand command = command_with_faults(sandbox, arguments, folder);
    command.environment("FAULT_CALLS", calls).environment("FAULT_COUNT", sandbox.path("count").string()).run();
    return std::stoul(sandbox.read("count"));
}

Outcome run_with_journal(const Sandbox& sandbox, const std::vector<std::string>& arguments,
                         const std::filesystem::path& folder, const std::filesystem::path& journal) {
    return command_with_faults(sandbox, arguments, folder).environment("FAULT_JOURNAL", journal.string()).run();
}

bool all_faults_wanted() {
    const char* const wanted = std::getenv("HANKEHAKU_FAULTS");
    return wanted != nullptr && std::strcmp(wanted, "all") == 0;
}

std::vector<std::size_t> chosen_calls(std::size_t count) {
    constexpr std::size_t few = 4;
    std::vector<std::size_t> calls;
    const std::size_t chosen = all_faults_wanted() ? count : std::min(few, count);
    for (std::size_t i = 0; i < chosen; ++i) calls.push_back(chosen == 1 ? 1 : 1 + i * (count - 1) / (chosen - 1));
    return calls;
}
