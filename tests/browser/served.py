"""A server of the sample texts and a headless browser, for the tests of the pages and for the pictures of the docs."""
import os
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../support"))
from server_process import ServerProcess  # noqa: E402

SAMPLES = os.path.join(os.path.dirname(__file__), "../../corpus/samples")


def why_not():
    """Why there can be no browser here; None where there can."""
    try:
        import selenium  # noqa: F401
    except ImportError:
        return "no python3-selenium"
    for program in ("chromium", "chromedriver"):
        if shutil.which(program) is None:
            return f"no {program}"
    return None


class Server:
    """`hankehaku serve` on a free port, with an index of the samples made for it."""

    def __init__(self, program):
        self._program = program

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory()
        index = os.path.join(self._folder.name, "index")
        subprocess.run([self._program, "index", "--db", index, "--quiet", SAMPLES], check=True, stdout=subprocess.DEVNULL)
        self._process = ServerProcess(self._program, index)
        self.address = self._process.address
        return self

    def __exit__(self, *_):
        self._process.stop()
        self._folder.cleanup()


class Browser:
    """Chromium without a window.  `exact`: a picture is just so large, but then clicks below its edge miss."""

    def __init__(self, width=1280, height=900, dark=False, scripts=True, exact=False):
        self._size = (width, height)
        self._dark = dark
        self._scripts = scripts
        self._exact = exact or width < 500  # narrower than a window can be

    def __enter__(self):
        from selenium import webdriver
        from selenium.webdriver.chrome.options import Options
        from selenium.webdriver.chrome.service import Service

        self._data = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        options = Options()
        options.binary_location = shutil.which("chromium")
        for flag in (
            "headless", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "disable-background-networking",
            "disable-component-update", "disable-sync", "disable-dev-shm-usage", "hide-scrollbars",
            "user-data-dir=" + self._data.name, "lang=fi", "window-size={},{}".format(*self._size),
        ):
            options.add_argument("--" + flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self._driver = webdriver.Chrome(service=Service(shutil.which("chromedriver")), options=options)
        if self._exact:
            width, height = self._size
            self._driver.execute_cdp_cmd(
                "Emulation.setDeviceMetricsOverride",
                {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
        if self._dark:
            feature = {"name": "prefers-color-scheme", "value": "dark"}
            self._driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})
        if not self._scripts:
            self._driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        return self._driver

    def __exit__(self, *_):
        self._driver.quit()
        self._data.cleanup()
