"""docker-compose.yml and Dockerfile, as far as they can be read without Docker."""

import os
import re
import signal
import subprocess
from pathlib import Path
from typing import Any

import psycopg
import pytest
import yaml

from db.embedded.programs import postgres_account
from db.migrate import migrate
from tests.conftest import Server
from tests.processes import APPS, free_port

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
    return loaded


def test_alone_it_starts_postgresql_18_with_the_products_settings(compose: dict[str, Any]) -> None:
    started = [name for name, service in compose["services"].items() if "profiles" not in service]
    assert started == ["db"]
    database = compose["services"]["db"]
    assert re.fullmatch(r"\$\{RTS_POSTGRES_IMAGE:-postgres:18\.\d+\}", database["image"])
    assert database["ports"] == ["127.0.0.1:5432:5432"]
    mounted = [volume.split(":")[:2] for volume in database["volumes"] if volume.startswith("./")]
    assert all((ROOT / source).is_file() for source, _ in mounted)
    assert f"config_file={mounted[0][1]}" in database["command"]


def test_the_profile_all_runs_both_services_on_a_migrated_database(compose: dict[str, Any]) -> None:
    services = compose["services"]
    for name, app in APPS.items():
        assert services[name]["profiles"] == ["all"]
        assert services[name]["command"][:2] == ["uvicorn", app]
        assert services[name]["depends_on"] == {
            "migrate": {"condition": "service_completed_successfully"}
        }
    assert services["migrate"]["depends_on"] == {"db": {"condition": "service_healthy"}}
    assert set(services["migrate"]["environment"]) >= {"RTS_DATABASE_URL"}


def test_no_container_may_do_more_than_it_must(compose: dict[str, Any]) -> None:
    assert set(compose["services"]) == {"db", "migrate", *APPS}
    for name, service in compose["services"].items():
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert service["security_opt"] == ["no-new-privileges:true"]
        assert service["pids_limit"] > 0
        assert service["mem_limit"]
        assert "privileged" not in service
        assert "/tmp" in service["tmpfs"]  # noqa: S108
        assert all(port.startswith("127.0.0.1:") for port in service.get("ports", []))
        assert all(volume.endswith(":ro") for volume in service.get("volumes", [])[1:])
        assert "healthcheck" in service or name == "migrate"
        assert name == "db" or "cap_add" not in service
        mounted = [] if name == "migrate" else ["notes:/home/rts/data"]
        assert name == "db" or service.get("volumes", []) == mounted
    rights = {"CHOWN", "DAC_OVERRIDE", "FOWNER", "SETGID", "SETUID"}
    assert set(compose["services"]["db"]["cap_add"]) == rights
    assert "USER rts" in (ROOT / "Dockerfile").read_text().splitlines()


def test_images_have_an_exact_version(compose: dict[str, Any]) -> None:
    (python,) = re.findall(r"^ARG PYTHON=(.*)$", (ROOT / "Dockerfile").read_text(), re.MULTILINE)
    assert re.fullmatch(r"python:3\.11\.\d+-slim-\w+", python)
    for name in ("main", "matching", "migrate"):
        built = compose["services"][name]["build"]["args"]["PYTHON"]
        assert built == f"${{RTS_PYTHON_IMAGE:-{python}}}"


def test_the_container_makes_an_owner_who_is_no_superuser(
    server: Server, compose: dict[str, Any], tmp_path: Path
) -> None:
    """What it mounts, run as its image does: by `postgres`, on the socket of a new cluster."""
    if server.bin is None:
        pytest.skip("this server came without its programs")
    cluster = tmp_path / "postgres"
    cluster.mkdir()
    account = postgres_account(tmp_path, server.bin / "postgres")
    account.own(cluster)
    account.run(
        str(server.bin / "initdb"), f"--pgdata={cluster}", "--username=postgres", "--auth=trust",
        *compose["services"]["db"]["environment"]["POSTGRES_INITDB_ARGS"].split(),
    )  # fmt: skip
    port = free_port()
    process = subprocess.Popen(
        [*account.prefix, server.bin / "postgres", "-D", cluster, "-p", str(port),
         "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="],
        cwd="/", stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert process.stderr is not None
        assert any("ready to accept connections" in line for line in process.stderr)
        script = (ROOT / "db" / "embedded" / "compose.sh").read_text()
        (mounted,) = [v for v in compose["services"]["db"]["volumes"] if "cluster.sql" in v]
        source, target, _ = mounted.split(":")
        ran = subprocess.run(
            ["sh", "-c", script.replace(target, str(ROOT / source))],
            env={"PATH": f"{server.bin}:{os.environ['PATH']}", "PGHOST": "127.0.0.1",
                 "PGPORT": str(port), "RTS_DATABASE_PASSWORD": "it's"},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert ran.returncode == 0, ran.stderr
        place = f"127.0.0.1:{port}"
        with pytest.raises(psycopg.OperationalError, match="not permitted to log in"):
            psycopg.connect(f"postgresql://postgres@{place}/rts?require_auth=none")
        url = f"postgresql://rts@{place}/rts?require_auth=none"
        lines: list[str] = []
        migrate(url, lines.append)
        assert "superuser" not in "".join(lines)
        with psycopg.connect(url) as owner:
            assert owner.execute("SHOW is_superuser").fetchall() == [("off",)]
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate()


def test_what_the_image_copies_exists() -> None:
    lines = (ROOT / "Dockerfile").read_text().splitlines()
    copied = [word for line in lines if line.startswith("COPY") for word in line.split()[1:-1]]
    assert copied
    assert [name for name in copied if not (ROOT / name).exists()] == []
