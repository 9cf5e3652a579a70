"""The presentation that slides are added to: a team's own template, or the plain one in the house's fonts and colours."""

import re
import zipfile
from io import BytesIO
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.exc import PackageNotFoundError
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.oxml.ns import qn
from pptx.util import Inches

from components.charts.colours import LIGHT
from components.export.view import BadTemplate, View

WIDE, HIGH = Inches(13.333), Inches(7.5)
TITLE_BOX = (Inches(0.5), Inches(0.35), Inches(12.333), Inches(0.7))
COVER_LEFT, LEFT = Inches(1), "l"
# In hundredths of a point.
TITLE_SIZE = 2400
TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
# What the slots of a theme say in this house; charts and text name the slots alone, so that a template's own colours take over.
COLOURS = {
    "dk1": LIGHT.ink, "lt1": "#FFFFFF", "dk2": LIGHT.muted, "lt2": "#F1F2F1", "accent1": LIGHT.analyst, "accent2": LIGHT.management[0],
    "accent3": LIGHT.management[1], "accent4": LIGHT.zero, "accent5": "#9B2C7E", "accent6": LIGHT.estimate, "hlink": LIGHT.analyst,
    "folHlink": LIGHT.muted,
}  # fmt: skip
# The first where it is installed; Office takes the other for Japanese where it is not.
FONT, JAPANESE = "Noto Sans JP", "Yu Gothic"
_SCRIPTS = re.compile(r'<a:(latin|ea) typeface="[^"]*"/>')
_JAPANESE = re.compile(r'(<a:font script="Jpan" typeface=")[^"]*')


def opened(view: View) -> Any:
    """Return the presentation to add slides to, with no slides of its own; raises ``BadTemplate``."""
    if view.template is None:
        return _house()
    try:
        presentation: Any = Presentation(BytesIO(view.template))
    except (PackageNotFoundError, zipfile.BadZipFile) as error:
        raise _refused(view, "not_zip") from error
    except (KeyError, ValueError, etree.XMLSyntaxError, AttributeError, NotImplementedError) as error:
        raise _refused(view, "other") from error
    if not any(map(titled, presentation.slide_layouts)):
        raise _refused(view, "no_layout")
    _without_slides(presentation)
    return presentation


def _refused(view: View, reason: str) -> BadTemplate:
    say = view.words.say
    return BadTemplate(
        say("export.bad_template", name=view.template_name or say("export.template"), found=say(f"export.template_{reason}"))
    )


def titled(layout: Any) -> bool:
    """Say whether a layout has a place for a title."""
    return any(shape.placeholder_format.type in TITLES for shape in layout.placeholders)


def _without_slides(presentation: Any) -> None:
    """Take out the slides that a template shows itself by; its masters and layouts stay."""
    listed = presentation.slides._sldIdLst
    for slide_id in list(listed):
        presentation.part.drop_rel(slide_id.rId)
        listed.remove(slide_id)


def _house() -> Any:
    """Return the plain presentation, widened and in the house's fonts and colours."""
    presentation: Any = Presentation()
    master, scale = presentation.slide_master, WIDE / presentation.slide_width
    for shape in (*master.placeholders, *(shape for layout in presentation.slide_layouts for shape in layout.placeholders)):
        _widen(shape, scale)
    presentation.slide_width, presentation.slide_height = WIDE, HIGH
    _theme(presentation)
    _title_style(master)
    _cover_style(presentation.slide_layouts[0])
    return presentation


def _widen(shape: Any, scale: float) -> None:
    """Stretch a place of its own; the others follow that of the master."""
    if shape.element.spPr.find(qn("a:xfrm")) is not None:
        shape.left, shape.width = int(shape.left * scale), int(shape.width * scale)


def _title_style(master: Any) -> None:
    """Put titles at the left, in one line's height."""
    title = next(shape for shape in master.placeholders if shape.placeholder_format.type in TITLES)
    title.left, title.top, title.width, title.height = TITLE_BOX
    level = master.element.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    level.set("algn", LEFT)
    letters = level.find(qn("a:defRPr"))
    letters.set("sz", str(TITLE_SIZE))
    letters.set("b", "1")


def _cover_style(layout: Any) -> None:
    """Let title and lines of the cover begin at one edge."""
    for shape in layout.placeholders:
        if shape.placeholder_format.type in (PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.SUBTITLE):
            shape.left, shape.width = COVER_LEFT, WIDE - 2 * COVER_LEFT
            for level in shape.element.iter(qn("a:lvl1pPr")):
                level.set("algn", LEFT)


def _theme(presentation: Any) -> None:
    """Give the presentation and its master a theme of the house's fonts and colours in place of their own."""
    parts = (presentation.slide_master.part, presentation.part)
    theme = parts[0].part_related_by(RELATIONSHIP_TYPE.THEME)
    ours = Part(theme.partname, theme.content_type, theme.package, _coloured(theme.blob.decode()).encode())
    for part in parts:
        for key in [key for key, each in part.rels.items() if each.reltype == RELATIONSHIP_TYPE.THEME]:
            part.drop_rel(key)
            part.relate_to(ours, RELATIONSHIP_TYPE.THEME)


def _coloured(theme: str) -> str:
    theme = _SCRIPTS.sub(rf'<a:\1 typeface="{FONT}" pitchFamily="34" charset="-128"/>', theme)
    theme = _JAPANESE.sub(rf"\g<1>{JAPANESE}", theme)
    for slot, colour in COLOURS.items():
        theme = re.sub(rf"(<a:{slot}>).*?(</a:{slot}>)", rf'\g<1><a:srgbClr val="{colour[1:]}"/>\2', theme)
    return theme
