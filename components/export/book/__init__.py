"""A call as an Excel book: cover, summary with native charts, evidence, every frame, methods."""

from datetime import datetime, time
from io import BytesIO

import xlsxwriter

from components.export.book.paper import Paper, formats_of
from components.export.book.sheets import agenda_sheet, cover_sheet, evidence_sheet, frame_sheet, long_sheet, methods_sheet
from components.export.book.summary import summary_sheet
from components.export.marks import counted
from components.export.provenance import footer, title
from components.export.tables import implied_of
from components.export.view import View
from components.facts import Facts

__all__ = ["xlsx_of"]

# Text is written as text whatever it begins with, and no address in it becomes a link.
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def xlsx_of(facts: Facts, view: View) -> bytes:
    """Return the book of a call; its frames hold everything, its summary and evidence what the view's selection leaves."""
    content = BytesIO()
    with xlsxwriter.Workbook(content, OPTIONS) as workbook:
        made = datetime.combine(view.exported_on, time())
        workbook.set_properties({"title": title(facts, view), "comments": footer(facts, view), "created": made})
        paper = Paper(workbook, formats_of(workbook), view.words, footer(facts, view), [])
        counts = counted(facts, view)
        cover_sheet(paper, facts, view)
        summary_sheet(paper, counts)
        agenda_sheet(paper, view)
        evidence_sheet(paper, counts)
        for name, frame in facts.frames().items():
            frame_sheet(paper, name, frame)
        frame_sheet(paper, view.words.say("export.computed"), implied_of(facts, view))
        methods_sheet(paper, facts, view)
        long_sheet(paper)
    return content.getvalue()
