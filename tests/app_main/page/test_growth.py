"""The page for ten minutes, with ten changes a second: it does not grow."""

import pytest

from tests.app_main.page.conftest import Open, live
from tests.page_figures import GROWTH, growth
from tests.processes import Services


@pytest.mark.long
def test_ten_minutes_do_not_make_it_grow(open_page: Open, services: Services) -> None:
    page = open_page("ACME", "sitter")
    live(page)
    grown = growth(page, services.main_url, minutes=10)
    print(f"the page grew by {grown} bytes")
    assert grown < GROWTH
    live(page)
