"""What all tests share: where the samples stand, and the calls to hold every rule against."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from components.facts import Facts, facts_of
from components.reading import read_file

# No test is timed, and a run finds what the run before found; --hypothesis-profile=explore draws anew.
settings.register_profile("repeatable", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True, database=None)
settings.register_profile("explore", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("repeatable")

ROOT = Path(__file__).parent.parent
SAMPLES = sorted((ROOT / "components" / "samples").glob("*.txt"))
# A real call may stand beside the repository; its text never enters it.
REAL_CALLS = sorted((ROOT.parent / "shared" / "calls").glob("*.txt"))
CALLS = [*SAMPLES, *REAL_CALLS]


@pytest.fixture(scope="session")
def facts_by_path() -> dict[Path, Facts]:
    """Return the facts of every sample, and of the real call where it is present."""
    return {path: facts_of(read_file(path)) for path in CALLS}


@pytest.fixture(params=CALLS, ids=lambda path: path.stem)
def facts(request: pytest.FixtureRequest, facts_by_path: dict[Path, Facts]) -> Facts:
    """Give a test each call in turn."""
    found: Facts = facts_by_path[request.param]
    return found


@pytest.fixture(scope="session")
def quarters(facts_by_path: dict[Path, Facts]) -> dict[int | None, Facts]:
    """Return the four calls of one year of the invented manufacturer, by their quarter."""
    return {facts.call.quarter: facts for path, facts in facts_by_path.items() if path.stem.startswith("mikageno")}
