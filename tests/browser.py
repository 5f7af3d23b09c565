"""The browser that the page is tested in: the machine's Chromium, whose driver is Playwright."""

import os
import shutil
import subprocess
from functools import cache

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SWITCHES = ("--no-sandbox", "--disable-dev-shm-usage")
"""Tests run as root and in containers: there Chromium's own sandbox cannot be."""


@cache
def program() -> str | None:
    """Return the browser's program; where Debian's can be installed, it is. None: there is none."""
    found = os.environ.get("RTS_TEST_CHROMIUM") or _found()
    if found is None and os.geteuid() == 0 and shutil.which("apt-get"):
        print("no browser here: installing Debian's chromium for the tests of the page", flush=True)
        for arguments in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
            subprocess.run(["apt-get", "-qq", *arguments], check=False, capture_output=True)
        found = _found()
    return found


def _found() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def told() -> str:
    """Return a sentence about what the page was tested in."""
    found = program()
    if found is None:
        return "No Chromium is to be had here: the page was NOT tested in a browser."
    ran = subprocess.run([found, "--version"], capture_output=True, text=True, check=False)
    return f"The page was tested in {ran.stdout.strip() or found}."
