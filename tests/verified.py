"""`rts verify` as a test asks it."""

from io import StringIO

from rich.console import Console

from audit.verify import verify


def differences(url: str) -> list[str]:
    """What it prints besides its ok's."""
    output = StringIO()
    holds = verify(url, Console(file=output))
    lines = [line for line in output.getvalue().splitlines() if line and line[:3] != "ok "]
    assert holds == (lines == [])
    return lines
