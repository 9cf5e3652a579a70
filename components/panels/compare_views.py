"""The views of the page that compares calls, one at a time."""

from collections.abc import Callable

from components.panels import choice
from components.panels.compare_asked import compare_asked
from components.panels.compare_figures import compare_figures
from components.panels.compare_manner import compare_manner
from components.panels.compare_scene import Compared
from components.panels.compare_themes import compare_themes
from components.panels.compare_wording import compare_wording

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
