"""Colours by what they say, for a light and a dark page; whoever draws without plotly takes them from here."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Look:
    """Colours by what they say: who spoke, which way a figure went; ``scale`` enlarges the type for a shared screen."""

    page: str
    ink: str
    muted: str
    estimate: str
    analyst: str
    management: tuple[str, str, str]
    up: str
    down: str
    grid: str
    zero: str
    scale: float = 1.0


LIGHT = Look(
    page="#FBFBFA", ink="#12161B", muted="#59616B", estimate="#6B7480", analyst="#1F55A5",
    management=("#7D540A", "#BB8629", "#7D540A"), up="#B3261E", down="#1A7044", grid="#E9EBEC", zero="#8A929B",
)  # fmt: skip
DARK = Look(
    page="#14181D", ink="#E6E9EC", muted="#A3ACB6", estimate="#9AA4AE", analyst="#8DB4F0",
    management=("#B58630", "#EBD08F", "#B58630"), up="#FF9A8F", down="#7CCFA0", grid="#2A3138", zero="#7C8691",
)  # fmt: skip


def look_for(theme: str | None, western: bool) -> Look:
    """Return the colours for a page's theme; ``western`` makes green mean up."""
    look = DARK if theme == "dark" else LIGHT
    return replace(look, up=look.down, down=look.up) if western else look
