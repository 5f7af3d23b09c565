"""How the page comes to a browser: whole, small, cached, confined; and what there is without it."""

import gzip
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from app_main.page import libraries
from tests.processes import Services, await_health, end, free_port

ROOT = Path(__file__).parents[3]
MOST = 300_000
"""Bytes of all of it over the wire."""


@pytest.fixture(autouse=True, scope="module")
def installed() -> None:
    if libraries.missing() and libraries.main():
        pytest.skip("the page's libraries cannot be installed here")


@pytest.fixture
def files(api: httpx.Client) -> list[str]:
    """Addresses of all that the page's first answer names."""
    text = api.get("/").text
    found = re.findall(r'(?:href|src)="(/page/[^"]+)"', text)
    assert len(found) > 20
    return found


def test_it_is_confined_to_its_host(api: httpx.Client, files: list[str]) -> None:
    for path in ("/", *files):
        policy = api.get(path).headers["content-security-policy"].split("; ")
        assert "default-src 'self'" in policy
        assert "connect-src 'self' ws: wss:" in policy
        assert not any("unsafe" in part or "*" in part for part in policy)
    foreign = re.findall(r'(?:src|href)="(https?:[^"]+)"', api.get("/").text)
    assert foreign == ["https://www.tradingview.com/"]  # a link, as their licence asks for


def test_it_is_small_and_kept(api: httpx.Client, files: list[str]) -> None:
    size = 0
    for path in {"/", *files}:
        with api.stream("GET", path, headers={"accept-encoding": "gzip"}) as answer:
            assert answer.headers["content-encoding"] == "gzip"
            raw = b"".join(answer.iter_raw())
        size += len(raw)
        plain = api.get(path, headers={"accept-encoding": "identity"})
        assert "content-encoding" not in plain.headers
        assert plain.content == gzip.decompress(raw)
        caching = plain.headers["cache-control"]
        assert caching == ("no-cache" if path == "/" else "public, max-age=31536000, immutable")
        tag = plain.headers["etag"]
        again = api.get(path, headers={"if-none-match": tag})
        assert (again.status_code, again.content) == (304, b"")
        assert api.get(path, headers={"if-none-match": '"other"'}).status_code == 200
    print(f"the page: {size} bytes over the wire")
    assert size <= MOST


@pytest.mark.parametrize(
    "name",
    [
        "nothing.js", "../serving.py", "..%2Fserving.py", "vendor/", "vendor/htm-preact.d.ts",
        "index.html", "", "/etc/passwd", "%00", "main.js%00",
    ],
)  # fmt: skip
def test_nothing_else_can_be_had(api: httpx.Client, files: list[str], name: str) -> None:
    folder = files[0].rpartition("/")[0]
    answer = api.get(f"{folder}/{name}")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


def test_an_address_of_another_version_has_nothing(api: httpx.Client, files: list[str]) -> None:
    assert api.get(re.sub("/page/[^/]+/", "/page/0000/", files[0])).status_code == 404


def test_its_menu_leads_everywhere(api: httpx.Client) -> None:
    menu = re.findall(r'<a href="(/[^"]*)"', api.get("/").text)
    assert {"/schema", "/orders", "/health", "/asyncapi.json", "/metrics"} <= set(menu)
    assert [path for path in menu if api.get(path).status_code != 200] == []


@pytest.fixture
def without(services: Services, tmp_path: Path) -> Iterator[str]:
    """Yield the address of a main service whose page has no libraries."""
    for room in ("db", "app_common", "app_main"):
        (tmp_path / room).symlink_to(ROOT / room) if room != "app_main" else None
    ours = tmp_path / "app_main"
    for file in (ROOT / "app_main").rglob("*"):
        if file.is_file() and file.name not in libraries.FILES and "__pycache__" not in file.parts:
            copy = ours / file.relative_to(ROOT / "app_main")
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
    port, log = free_port(), tmp_path / "main.log"
    command = [sys.executable, "-m", "uvicorn", "app_main.main:app", "--port", str(port)]
    environment = {
        "RTS_DATABASE_URL": services.database_url,
        "RTS_DATA_DIR": str(tmp_path),
        "RTS_MAIN_PORT": str(port),
    }
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=tmp_path, env=environment, stdout=output, stderr=output
        )
    try:
        await_health(f"http://127.0.0.1:{port}", process, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        end(process)


def test_without_its_libraries_all_else_works(without: str) -> None:
    with httpx.Client(base_url=without) as api:
        said = api.get("/")
        assert said.status_code == 200
        assert "cannot be shown" in said.text
        assert all(name in said.text for name in libraries.FILES if name.endswith(".js"))
        assert "make install" in said.text
        assert "/schema" in said.text
        assert api.get("/order_book").status_code == 200
        placed = api.post("/orders", json={"side": "buy", "quantity": "1", "price": "1"})
        assert placed.status_code == 201


def test_the_lock_names_hashes_and_no_address() -> None:
    lock = (ROOT / "package-lock.json").read_text("utf-8")
    assert '"resolved"' not in lock
    assert "http" not in re.sub(r'"(url|funding)": "[^"]*"|"url": "[^"]*"', "", lock)
    packages = re.findall(r'^    "node_modules/', lock, re.MULTILINE)
    assert len(packages) == lock.count('"integrity": "sha512-') > 0
