"""A real server and a real Chromium; without the browser these tests skip and say why, unless it is required."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import REAL_CALLS, ROOT

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
START_SECONDS = 60
IDLE = "[data-testid=stApp][data-test-script-state=notRunning]"
# A picture is drawn a while behind the script that placed it, its words last.
DRAWN = """() => [...document.querySelectorAll('[data-testid=stPlotlyChart]')].every(
    chart => !chart.checkVisibility() || chart.querySelector('.main-svg text')) && !document.querySelector('[data-testid=stSkeleton]')"""


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """Start the dashboard as the README does, on the real call where it is present, and give its address."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}", "--", *map(str, REAL_CALLS)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(address)
        yield address
    finally:
        process.terminate()
        process.wait(10)


def wait_for(address: str) -> None:
    """Wait until the server at an address answers."""
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(f"{address}/_stcore/health", timeout=2)
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.25)
        else:
            return
    pytest.fail("the dashboard did not start")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Launch Debian's Chromium, which needs these flags as root."""
    if not Path(CHROMIUM).exists():
        if os.environ.get("GIJIROKU_BROWSER") == "required":
            pytest.fail("Chromium is required here and is not installed (Debian package chromium)")
        pytest.skip("Chromium is not installed; on Debian: apt-get install chromium fonts-noto-cjk")
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": FLAGS}


class Visit:
    """A page with what went wrong on it: errors on its console, and requests that left the machine."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.errors: list[str] = []
        self.left: list[str] = []
        page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self._note(request.url))

    def _note(self, url: str) -> None:
        if not url.startswith((self.address, self.address.replace("http", "ws"), "data:", "blob:")):
            self.left.append(url)

    def open(self, path: str = "/") -> "Visit":
        """Open a path of the dashboard and wait until it has been drawn."""
        self.page.goto(self.address + path)
        return self.settle()

    def settle(self) -> "Visit":
        """Wait until the script has run, nothing on the page is stale, and every picture in sight is drawn."""
        self.page.wait_for_selector(".gj-context, .gj-page, .st-key-stage_bar", timeout=30_000)
        self.page.wait_for_selector(IDLE, timeout=30_000)
        self.page.wait_for_function("!document.querySelector('[data-stale=true]')", timeout=30_000)
        self.page.wait_for_timeout(500)
        self.page.wait_for_function(DRAWN, timeout=30_000)
        return self

    def click(self, selector: str, nth: int = 0) -> "Visit":
        """Click where a person would, in the middle of the mark."""
        box = self.page.locator(selector).nth(nth).bounding_box()
        assert box is not None, selector
        self.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        self.page.wait_for_timeout(400)
        return self.settle()

    def hover(self, selector: str) -> int:
        """Rest the pointer on a mark and return the first number its label says."""
        box = self.page.locator(selector).first.bounding_box()
        assert box is not None, selector
        self.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        self.page.wait_for_selector(".hoverlayer .hovertext")
        lines = self.page.locator(".hoverlayer .hovertext").first.locator("tspan").all_text_contents()
        numbers = re.findall(r"\d+", lines[-1] if lines else "")
        return int(numbers[0])

    def rows(self) -> int:
        """Return how many rows the evidence lists."""
        return self.page.locator("[class*=st-key-ev_]").count()


@pytest.fixture
def visit(browser: Browser, server: str) -> Iterator[Visit]:
    """Give a fresh window of 1440 by 900 pixels."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="ja-JP")
    yield Visit(context.new_page(), server)
    context.close()
