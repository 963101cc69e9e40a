#pragma once

#include "sandbox.h"

#include <sys/types.h>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How a run of the program ended.
struct Outcome {
    int exit_code = -1;  ///< negative: killed by a signal
    std::string out;
    std::string err;
};

/// One run of the built program: its arguments, standard streams and environment.  The environment holds nothing but
/// a home folder in the sandbox, the sandbox's index in HANKEHAKU_DB, and what the test adds.
class TestCommand {
public:
    TestCommand(const Sandbox& sandbox, std::vector<std::string> arguments);

    TestCommand& input(std::string_view bytes);
    TestCommand& environment(const std::string& name, const std::string& value);
    TestCommand& without_environment(const std::string& name);

    /// Standard output is this file or device instead of being captured.
    TestCommand& output_to(const std::filesystem::path& file);

    /// A shell runs `setup` first, such as "ulimit -f 100", and then becomes the program.
    TestCommand& after(const std::string& setup);

    /// The program gets no more address space than this.  Not with a sanitizer, which takes terabytes of it.
    TestCommand& with_address_space(unsigned kilobytes);

    /// The program is killed when it has used so many seconds of processor time; a sanitizer gets ten times as many.
    TestCommand& with_processor_seconds(unsigned seconds);

    /// Standard output is a pipe that nobody reads.
    Outcome run_into_closed_pipe();

    /// Standard output is a terminal of so many columns.
    Outcome run_on_terminal(unsigned short columns);

    /// Standard error is a terminal of so many columns.
    Outcome run_with_error_terminal(unsigned short columns);

    Outcome run();

private:
    friend class RunningCommand;

    /// A descriptor given for a standard stream takes the place of its file.
    struct Streams {
        std::optional<int> out;
        std::optional<int> err;
    };

    [[nodiscard]] pid_t start(const Streams& streams) const;
    [[nodiscard]] Outcome wait(pid_t process) const;
    Outcome run_with_terminal(unsigned short columns, std::optional<int> Streams::*stream,
                              std::string Outcome::*captured);

    const Sandbox& sandbox_;
    std::vector<std::string> arguments_;
    std::map<std::string, std::string> environment_;
    std::filesystem::path input_;
    std::filesystem::path output_;
    std::filesystem::path errors_;
};

/// A run that the test looks at, and sends signals to, before it ends.
class RunningCommand {
public:
    explicit RunningCommand(const TestCommand& command) : command_(command), process_(command.start({})) {}

    void send(int signal) const;
    [[nodiscard]] Outcome wait() const { return command_.wait(process_); }
    [[nodiscard]] pid_t process() const { return process_; }

private:
    const TestCommand& command_;
    pid_t process_;
};

/// Runs `hankehaku arguments...` in the sandbox.
Outcome run(const Sandbox& sandbox, std::vector<std::string> arguments);

/// Waits until `folder` gets an entry called `name`; false when none came in a minute.  Made before the entry can
/// come.
class EntryWatch {
public:
    EntryWatch(const std::filesystem::path& folder, std::string name);
    ~EntryWatch();
    EntryWatch(const EntryWatch&) = delete;
    EntryWatch& operator=(const EntryWatch&) = delete;

    [[nodiscard]] bool wait() const;

private:
    int descriptor_;
    std::string name_;
};
