"""Runs every page under the router, as a server does after its first visit."""

import sys
from pathlib import Path

import pytest
from streamlit.runtime.scriptrunner import script_runner


def _run_router(router: str) -> None:
    code = compile(Path(router).read_text(encoding="utf-8"), router, "exec")
    exec(code, sys.modules["__main__"].__dict__)


@pytest.fixture(autouse=True)
def under_the_router(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a test's run of a page begin with the router.

    AppTest forgets before every run that ``st.navigation`` was called, and so takes the ``pages`` folder for automatic pages
    and runs their files alone.
    """
    monkeypatch.setattr(script_runner, "_mpa_v1", _run_router)
