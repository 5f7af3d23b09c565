"""A minute among hostile neighbours; `python -m tests.soak` takes ten and judges speed, too."""

from tests.soak import OPEN_WITHIN, soak


def test_traders_keep_what_they_were_told_among_hostile_neighbours() -> None:
    went = soak(60, seed=12, say=print)
    print(went.told())
    assert went.faults == []
    assert (
        went.longest_closed < 3 * OPEN_WITHIN
    )  # that it opens again, not how fast this machine is
