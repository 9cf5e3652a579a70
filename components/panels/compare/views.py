"""The views of the page that compares calls, one at a time."""

from collections.abc import Callable

from components.panels import choice
from components.panels.compare.asked import compare_asked
from components.panels.compare.figures import compare_figures
from components.panels.compare.manner import compare_manner
from components.panels.compare.scene import Compared
from components.panels.compare.themes import compare_themes
from components.panels.compare.wording import compare_wording

_VIEWS: dict[str, Callable[[Compared], None]] = {
    "figures": compare_figures,
    "themes": compare_themes,
    "asked": compare_asked,
    "manner": compare_manner,
    "wording": compare_wording,
}


def compare_view(scene: Compared) -> None:
    """Place the view that the switch names."""
    _VIEWS[choice.switch("compared")](scene)
