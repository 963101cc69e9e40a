"""The sessions in the documents are true: sessions_test.py PROGRAM SOURCE PAGE...

Every block of ```console in a page is a session: commands behind "$ ", and what they print, to the letter, but that a line
"..." stands for any number of lines.  Further lines of a command stand behind "> ", as a shell shows them.  All sessions of
a page run one after another in one folder, which has the sample texts in corpus/samples.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

program, source = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])


def sessions(page):
    """The lines of each session."""
    lines = None
    for line in page.read_text(encoding="utf-8").splitlines():
        if line == "```console":
            lines = []
        elif line == "```" and lines is not None:
            yield lines
            lines = None
        elif lines is not None:
            lines.append(line)


def commands(lines):
    """Each command with the lines that it should print."""
    command, output = None, []
    for line in lines:
        if line.startswith("$ "):
            if command is not None:
                yield command, output
            command, output = line[2:], []
        elif line.startswith(">") and not output:
            command += "\n" + line[2:]
        else:
            output.append(line)
    if command is not None:
        yield command, output


def without_blank_end(lines):
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return [line.rstrip() for line in lines]


def matches(expected, printed):
    """Whether the printed lines are the expected ones; "..." is any number of lines."""
    if not expected:
        return not printed
    if expected[0] == "...":
        return any(matches(expected[1:], printed[at:]) for at in range(len(printed) + 1))
    return bool(printed) and printed[0] == expected[0] and matches(expected[1:], printed[1:])


def run_page(page):
    failures = 0
    with tempfile.TemporaryDirectory(prefix="hankehaku-session-") as folder:
        os.makedirs(f"{folder}/corpus")
        os.symlink(source / "corpus/samples", f"{folder}/corpus/samples")
        environment = {"PATH": f"{program.parent}:/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8", "COLUMNS": "100"}
        for command, output in (pair for lines in sessions(page) for pair in commands(lines)):
            done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8",
                                  check=False)
            printed, expected = without_blank_end(done.stdout.split("\n")), without_blank_end(output)
            if not matches(expected, printed):
                failures += 1
                print(f"{page.name}: $ {command}\nexpected:", *expected, "printed:", *printed, "", sep="\n")
    return failures


if sum(run_page(pathlib.Path(name)) for name in sys.argv[3:]):
    sys.exit(1)
