"""`hankehaku serve` as a process of a test or a benchmark."""
import re
import subprocess
import threading


class ServerProcess:
    """Answers at `address`, http://127.0.0.1:PORT, until stop()."""

    def __init__(self, program, index):
        self._process = subprocess.Popen([program, "serve", "--db", index, "--listen", "127.0.0.1:0", "--quiet"],
                                         stderr=subprocess.PIPE, text=True)
        self.address = re.search(r"http://\S+:\d+", self._process.stderr.readline()).group()
        # What it says later must not fill the pipe.
        threading.Thread(target=self._process.stderr.read, daemon=True).start()

    def megabytes(self):
        """In memory."""
        with open(f"/proc/{self._process.pid}/status", encoding="ascii") as status:
            return int(re.search(r"VmRSS:\s*(\d+)", status.read()).group(1)) / 1024

    def stop(self):
        """Returns the exit code."""
        self._process.terminate()
        return self._process.wait(timeout=60)
