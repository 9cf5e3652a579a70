"""Slides and what stands on them: boxes measured from the slide's own size, text in boxes, notes below, a line of provenance."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.util import Inches, Pt

from components.export.deck.template import TITLES, titled
from components.export.letters import cut_to, one_line, visible
from components.facts.wording import Words

SMALL, TEXT = 12, 14
# In full-width letters.
LONGEST_TITLE = 34
MARGIN, GAP, FOOTER = Inches(0.5), Inches(0.12), Inches(0.32)
EMU_A_POINT = 12_700
# Programs measure letters differently, and some part scripts by a gap: a line is filled only so far.
FILLED = 0.92
FOOTERS = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
MUTED = MSO_THEME_COLOR.TEXT_2


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide, in the units of the file."""

    left: int
    top: int
    width: int
    height: int

    def columns(self, *shares: float) -> list["Box"]:
        """Return the box parted from left to right by shares, with a gap between the parts."""
        room, left, parts = self.width - GAP * (len(shares) - 1), self.left, []
        for share in shares:
            parts.append(replace(self, left=left, width=int(room * share / sum(shares))))
            left += parts[-1].width + GAP
        return parts

    def top_part(self, height: int) -> tuple["Box", "Box"]:
        """Return the upper part of a height, and what is left below it."""
        below = replace(self, top=self.top + height + GAP, height=max(self.height - height - GAP, 1))
        return replace(self, height=min(height, self.height)), below

    def letters(self, size: float) -> float:
        """Return how many full-width letters of a size stand beside each other, as far as a line is filled."""
        return FILLED * self.width / EMU_A_POINT / size


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of text with its size in points; ``colour`` is a slot of the theme, ``rgb`` a colour that means a direction."""

    text: str
    size: float = SMALL
    bold: bool = False
    colour: Any = None
    rgb: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A slide with the place that is left on it."""

    slide: Any
    area: Box

    def write(self, box: Box, lines: Iterable[Line]) -> None:
        """Write paragraphs into a box."""
        frame = self.slide.shapes.add_textbox(box.left, box.top, box.width, box.height).text_frame
        frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
        frame.vertical_anchor = MSO_ANCHOR.TOP
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        for at, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
            paragraph.space_after = Pt(line.size / 3)
            styled(paragraph, line)

    def note(self, texts: Sequence[str]) -> None:
        """Write the notes below the slide: whole texts, and the sentences behind its marks."""
        if texts:
            self.slide.notes_slide.notes_text_frame.text = visible("\n".join(texts))


def styled(paragraph: Any, line: Line) -> None:
    """Write a line into a paragraph."""
    run = paragraph.add_run()
    run.text = visible(line.text)
    run.font.size, run.font.bold = Pt(line.size), line.bold
    if line.colour is not None:
        run.font.color.theme_color = line.colour
    if line.rgb:
        run.font.color.rgb = RGBColor.from_string(line.rgb[1:])


@dataclass(frozen=True, slots=True)
class Deck:
    """The slides being made: the presentation, its layouts for a cover and for everything else, and where all is from.

    ``area`` is the place that a slide has below its title, above the line of provenance.
    """

    presentation: Any
    words: Words
    footer: str
    cover: Any
    plain: Any
    area: Box

    def page(self, title: str, *notes: str) -> Page:
        """Return a new slide with its title, the line of provenance and its notes."""
        slide = self.presentation.slides.add_slide(self.plain)
        heading = _title_of(slide)
        _keep_only(slide, heading)
        heading.text_frame.text = cut_to(one_line(title), LONGEST_TITLE)
        page = Page(slide, self.area)
        below = Box(self.area.left, self.area.top + self.area.height + GAP, self.area.width, FOOTER)
        page.write(below, [Line(cut_to(self.footer, below.letters(SMALL)), SMALL, colour=MUTED)])
        page.note(notes)
        return page

    def opening(self, title: str, lines: Sequence[Line]) -> None:
        """Make the first slide: what this is, and below it lines of text."""
        slide = self.presentation.slides.add_slide(self.cover)
        heading = _title_of(slide)
        below = next((shape for shape in slide.placeholders if shape.placeholder_format.type == PP_PLACEHOLDER.SUBTITLE), None)
        _keep_only(slide, heading, *((below,) if below else ()))
        heading.text_frame.text = cut_to(one_line(title), LONGEST_TITLE)
        if below is None:
            Page(slide, self.area).write(self.area, lines)
        else:
            for at, line in enumerate(lines):
                styled(below.text_frame.paragraphs[0] if at == 0 else below.text_frame.add_paragraph(), line)


def deck_of(presentation: Any, words: Words, footer: str) -> Deck:
    """Return the deck of a presentation: its cover is a layout for one, all else stands on that with a title and least beside it."""
    layouts = [layout for layout in presentation.slide_layouts if titled(layout)]
    plain = min(layouts, key=_filled)
    return Deck(presentation, words, footer, next(filter(_is_cover, layouts), plain), plain, _area(presentation, plain))


def _filled(layout: Any) -> int:
    """Return how many places a layout has beside its title and what stands at the foot of every slide."""
    return sum(1 for shape in layout.placeholders if shape.placeholder_format.type not in (*FOOTERS, *TITLES))


def _area(presentation: Any, layout: Any) -> Box:
    """Return the place between the title of a layout and the line of provenance, which stands where the layout has its foot."""
    heading = _title_of(layout)
    top = heading.top + heading.height + GAP
    feet = [shape.top for shape in layout.placeholders if shape.placeholder_format.type in FOOTERS]
    bottom = min([*feet, presentation.slide_height - FOOTER - GAP])
    return Box(MARGIN, top, presentation.slide_width - 2 * MARGIN, bottom - top - GAP)


def _is_cover(layout: Any) -> bool:
    return any(shape.placeholder_format.type == PP_PLACEHOLDER.CENTER_TITLE for shape in layout.placeholders)


def _title_of(page: Any) -> Any:
    return next(shape for shape in page.placeholders if shape.placeholder_format.type in TITLES)


def _keep_only(slide: Any, *kept: Any) -> None:
    """Take out the places of the layout that stay empty: an editor would ask for text in them."""
    for shape in list(slide.placeholders):
        if shape.shape_id not in {each.shape_id for each in kept}:
            shape.element.getparent().remove(shape.element)
