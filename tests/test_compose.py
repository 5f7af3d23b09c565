"""docker-compose.yml and Dockerfile, as far as they can be read without Docker."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.processes import APPS

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
    return loaded


def test_alone_it_starts_postgresql_18_with_the_products_settings(compose: dict[str, Any]) -> None:
    started = [name for name, service in compose["services"].items() if "profiles" not in service]
    assert started == ["db"]
    database = compose["services"]["db"]
    assert database["image"] == "postgres:18"
    assert database["ports"] == ["127.0.0.1:5432:5432"]
    mounted = [volume.split(":")[:2] for volume in database["volumes"] if volume.startswith("./")]
    assert [(ROOT / source).is_file() for source, _ in mounted] == [True]
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


def test_what_the_image_copies_exists() -> None:
    lines = (ROOT / "Dockerfile").read_text().splitlines()
    copied = [word for line in lines if line.startswith("COPY") for word in line.split()[1:-1]]
    assert copied
    assert [name for name in copied if not (ROOT / name).exists()] == []
