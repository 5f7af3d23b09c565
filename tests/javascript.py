"""The page's JavaScript: formatted, linted and type-checked. `python -m tests.javascript`

What that needs comes from npm, by the lock, into a folder that git ignores. Where npm is missing it
says so aloud, and nothing is checked.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
MODULES = ROOT / "node_modules"
CHECKS = (
    ("prettier", "--check", "--log-level", "warn", "app_main/page/web", "eslint.config.js"),
    ("eslint", "--max-warnings", "0", "app_main/page/web"),
    ("tsc", "--project", "."),
)


def install() -> bool:
    """Bring what the lock names, if it is not here; False: there is no npm."""
    npm = shutil.which("npm")
    if npm is None:
        return False
    made, lock = MODULES / ".package-lock.json", ROOT / "package-lock.json"
    if not made.is_file() or made.stat().st_mtime < lock.stat().st_mtime:
        subprocess.run([npm, "ci", "--silent", "--ignore-scripts"], cwd=ROOT, check=True)
        made.touch()
    return True


def main() -> int:
    if not install():
        print("npm is not installed here: the page's JavaScript was NOT checked.")
        return 0
    for name, *arguments in CHECKS:
        program = MODULES / ".bin" / name
        if subprocess.run([program, *arguments], cwd=ROOT, check=False).returncode:
            return 1
    print("The page's JavaScript is formatted, and eslint and tsc find nothing.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
