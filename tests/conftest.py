"""Options and collations that several tests share; each is made once a session."""

from __future__ import annotations

import pytest
from hypothesis import settings

from rashomon.api import Collation, collate
from rashomon.model import records as r
from rashomon.read import load
from rashomon.stages.base import Records
from tests.pipeline import REPORTS, states

settings.register_profile("project", deadline=None)  # machines differ; time is measured in benchmarks
settings.load_profile("project")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Two ways to accept a change on purpose."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew from today's output")
    parser.addoption(
        "--raise-floors", action="store_true", help="raise the floors of the quality gate to today's figures"
    )


@pytest.fixture(scope="session")
def harbour() -> Collation:
    """The example event, collated."""
    return collate([REPORTS])


@pytest.fixture(scope="session")
def harbour_articles() -> tuple[r.Article, ...]:
    """The articles of the example event as the readers give them."""
    return load([REPORTS]).articles


@pytest.fixture(scope="session")
def harbour_states(harbour_articles: tuple[r.Article, ...]) -> dict[str, tuple[Records, Records]]:
    """Stage name → the records of the example event before and after it."""
    return states(harbour_articles)
