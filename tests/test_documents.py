"""What documents say of each other and of the tests."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.mutants import MUTANTS

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
RULES = {
    int(number)
    for number in re.findall(r"^(\d+)\. ", (DOCS / "RULES.md").read_text("utf-8"), re.MULTILINE)
}
DECISIONS = sorted((DOCS / "decisions").glob("0*.md"))
ROOMS = (
    "db",
    "app_common",
    "app_binance",
    "app_main",
    "app_matching",
    "app_fix",
    "audit",
    "rts",
    "bench",
    "tests",
    "docs",
)
DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted(DOCS.rglob("*.md")), ROOT / "db" / "README.md"]

_CITED = re.compile(r"\b[Rr]ules? (\d+(?:(?:, | and | to )\d+)*)")
_LINK = re.compile(r"\[[^\]]*\]\(([^)#:\s]+)(?:#[^)]*)?\)")
_STATUS = re.compile(r"\d{4}-\d{2}-\d{2}, (in force|replaced by \[\d+\]\(\d{4}-[a-z-]+\.md\))")


def texts() -> Iterator[tuple[Path, str]]:
    for folder in ROOMS:
        for kind in ("*.py", "*.sql", "*.md", "*.json"):
            for file in sorted((ROOT / folder).rglob(kind)):
                yield file, file.read_text("utf-8")


def test_the_rules_are_numbered_without_a_gap() -> None:
    assert set(range(1, max(RULES) + 1)) == RULES


def test_every_rule_that_is_cited_exists() -> None:
    cited = {
        int(number): file
        for file, text in texts()
        for numbers in _CITED.findall(text)
        for number in re.findall(r"\d+", numbers)
    }
    assert len(cited) > 20
    assert {number: file for number, file in cited.items() if number not in RULES} == {}


def test_every_rule_has_a_test_by_its_number() -> None:
    tested = {
        int(number)
        for file in (ROOT / "tests").rglob("test_*.py")
        for number in re.findall(r"def test_rule_(\d\d)_", file.read_text("utf-8"))
    }
    assert tested == RULES


@pytest.mark.parametrize("file", DECISIONS, ids=lambda file: file.stem)
def test_a_decision_has_its_number_a_date_and_a_status(file: Path) -> None:
    title, empty, status, *_ = file.read_text("utf-8").split("\n")
    assert title.startswith(f"# {int(file.name[:4])}. ")
    assert empty == ""
    assert _STATUS.fullmatch(status), status


def test_the_index_names_all_decisions() -> None:
    index = (DOCS / "decisions" / "README.md").read_text("utf-8").split("\n")
    rows = []
    for file in DECISIONS:
        title, _, status, *_ = file.read_text("utf-8").split("\n")
        number, _, name = title.removeprefix("# ").partition(". ")
        rows.append(f"| [{number}]({file.name}) | {name} | {status} |")
    assert [line for line in index if line.startswith("| [")] == rows


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: str(file.relative_to(ROOT)))
def test_links_lead_somewhere(file: Path) -> None:
    targets = _LINK.findall(file.read_text("utf-8"))
    assert [target for target in targets if not (file.parent / target).exists()] == []


def test_a_word_of_the_glossary_is_there_once() -> None:
    words = re.findall(r"^\| ([a-z][^|]*?) \|", (DOCS / "GLOSSARY.md").read_text("utf-8"), re.M)
    once = [word for row in words if row != "word" for word in row.split(", ")]
    assert len(once) == len(set(once)) > 50


def test_each_mutant_fits_the_engine_and_the_documents_count_them() -> None:
    assert all(mutant.sql() for mutant in MUTANTS)
    assert f"{len(MUTANTS)} wrong engines" in (DOCS / "ARCHITECTURE.md").read_text("utf-8")
