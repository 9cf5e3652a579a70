"""Files that leave the room: slides, books, pages and tables that hold their numbers, their sentences and where both are from.

Every exporter is a function of ``(Facts, View)`` that returns bytes: ``deck.pptx_of``, ``book.xlsx_of``, ``page.html_of``,
``tables.csv_zip_of``. Numbers come from ``facts.tally`` and are those of the screen.
"""
