"""The plot, written as SVG by hand: bars and lines are a page of text, a library 100 MB."""

from html import escape
from math import ceil, log2

_WIDTH, _LABELS, _ROW = 1040, 440, 22
_CHART_HEIGHT = 220
_MOST = 3.0
"""Bars end at 2**-3 and 2**3 times the goal."""

_MARKS = {"beyond": "#1a7f37", "reached": "#4ac26b", "missed": "#d1242f"}
_LINES = ("#0969da", "#bc4c00", "#8250df", "#1a7f37")

Bar = tuple[str, str, float, str]
"""What, its figure as text, the share of the goal that was reached, the mark."""

Lines = dict[str, list[tuple[float, float]]]


def svg(bars: list[Bar], charts: dict[str, Lines]) -> str:
    """Return a picture: how far each figure is from its goal, and the curves."""
    parts, y = [], 10.0
    if bars:
        parts.append(_bars(bars, y))
        y += _ROW * (len(bars) + 2)
    for title, lines in charts.items():
        parts.append(_chart(title, lines, y))
        y += _CHART_HEIGHT + 70
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{y:.0f}" '
        'font-family="sans-serif" font-size="12">\n'
        f'<rect width="100%" height="100%" fill="white"/>\n{body}\n</svg>\n'
    )


def _bars(bars: list[Bar], top: float) -> str:
    """Bars from the goal (the line in the middle) on a scale of doublings; right is better."""
    middle = (_LABELS + _WIDTH - 120) / 2
    half = middle - _LABELS
    parts = [_text(middle, top + 12, "goal", "middle")]
    for number, (what, figure, share, mark) in enumerate(bars):
        y = top + _ROW * (number + 1)
        reach = max(-_MOST, min(_MOST, log2(share))) / _MOST * half if share > 0 else -half
        x, width = (middle, reach) if reach >= 0 else (middle + reach, -reach)
        parts += [
            _text(_LABELS - 10, y + 12, what, "end"),
            f'<rect x="{x:.1f}" y="{y}" width="{max(width, 1):.1f}" height="{_ROW - 6}" '
            f'fill="{_MARKS[mark]}"/>',
            _text(_WIDTH - 110, y + 12, f"{figure} {mark}"),
        ]
    bottom = top + _ROW * (len(bars) + 1)
    return "\n".join([*parts, _line(middle, top + 16, middle, bottom, "black")])


def _chart(title: str, lines: Lines, top: float) -> str:
    points = [point for line in lines.values() for point in line]
    right = max((x for x, _ in points), default=0) or 1.0
    highest = _round_up(max((y for _, y in points), default=0) or 1.0)
    left, width, bottom = 90.0, _WIDTH - 270.0, top + 30 + _CHART_HEIGHT

    def place(x: float, y: float) -> str:
        return f"{left + x / right * width:.1f},{bottom - y / highest * _CHART_HEIGHT:.1f}"

    parts = [_text(left, top + 15, title)]
    for quarter in range(5):
        y = bottom - quarter / 4 * _CHART_HEIGHT
        x = left + quarter / 4 * width
        parts += [
            _line(left, y, left + width, y, "#d0d7de"),
            _text(left - 8, y + 4, f"{highest * quarter / 4:,.0f}", "end"),
            _text(x, bottom + 16, f"{right * quarter / 4:,.4g}", "middle"),
        ]
    for number, (name, line) in enumerate(lines.items()):
        colour = _LINES[number % len(_LINES)]
        path = " ".join(place(x, y) for x, y in line)
        parts += [
            f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>',
            f'<text x="{left + width + 10}" y="{top + 45 + 18 * number}" fill="{colour}">'
            f"{escape(name)}</text>",
        ]
    return "\n".join(parts)


def _round_up(value: float) -> float:
    """Return the next multiple of half a power of ten, for an axis."""
    unit = 10.0 ** (len(str(int(value))) - 1) / 2
    return ceil(value / unit) * unit


def _text(x: float, y: float, text: str, anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'


def _line(x1: float, y1: float, x2: float, y2: float, colour: str) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}"/>'
