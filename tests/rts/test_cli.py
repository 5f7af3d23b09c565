"""The command line itself: its version, and what completes it in a shell."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RTS = Path(sys.executable).with_name("rts")


def rts(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [RTS, *arguments], env=os.environ | more, capture_output=True, text=True, timeout=60,
        check=False,
    )  # fmt: skip


def test_it_says_which_version_it_is() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    ran = rts("--version")
    assert (ran.returncode, ran.stdout) == (0, f"rts {version}\n")


def test_help_names_every_command() -> None:
    said = rts("--help", COLUMNS="200").stdout
    for command in ("up", "simulate", "status", "watch", "completion", "verify"):
        assert f" {command} " in said


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_a_script_for_the_shell(shell: str) -> None:
    ran = rts("completion", shell)
    assert ran.returncode == 0
    if shutil.which(shell):
        checked = subprocess.run(
            [shell, "-n"], input=ran.stdout, capture_output=True, text=True, check=False
        )
        assert (checked.returncode, checked.stderr) == (0, "")
    assert f"complete_{shell}" in ran.stdout


def test_another_shell_is_refused_with_those_that_can() -> None:
    ran = rts("completion", "dos")
    assert ran.returncode == 2
    assert "zsh" in ran.stderr


def completed(*words: str) -> list[str]:
    """Return what bash offers for the last of some words, by the script that is printed."""
    script = """
        eval "$(rts completion bash)"
        COMP_WORDS=("$@")
        COMP_CWORD=$(($# - 1))
        _rts_completion rts
        printf '%s\\n' "${COMPREPLY[@]}"
    """
    path = f"{RTS.parent}{os.pathsep}{os.environ['PATH']}"
    ran = subprocess.run(
        ["bash", "-c", script, "bash", *words],
        env=os.environ | {"PATH": path}, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    return ran.stdout.split()


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
def test_bash_completes_commands_options_and_words() -> None:
    assert completed("rts", "st") == ["status"]
    assert completed("rts", "simulate", "--se") == ["--seed", "--seconds"]
    assert completed("rts", "completion", "z") == ["zsh"]


@pytest.mark.skipif(shutil.which("fish") is None, reason="no fish here")
def test_fish_completes_commands_options_and_words() -> None:
    script = """
        rts completion fish | source
        for line in "rts st" "rts simulate --se" "rts completion z"
            complete --do-complete $line
        end
    """
    path = f"{RTS.parent}{os.pathsep}{os.environ['PATH']}"
    ran = subprocess.run(
        ["fish", "--no-config", "-c", script],
        env=os.environ | {"PATH": path}, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    offered = [line.partition("\t")[0] for line in ran.stdout.splitlines()]
    assert sorted(offered) == ["--seconds", "--seed", "status", "zsh"]
