"""Compare: calls of one company over quarters, or companies side by side: figures, themes, asks, manner of speech and wording."""

from components.panels.compare.evidence import compare_evidence
from components.panels.compare.head import compare_head, compared_or_stop
from components.panels.compare.remarks import compare_remarks
from components.panels.compare.views import compare_view

scene = compared_or_stop()

compare_head(scene)
compare_remarks(scene)
compare_view(scene)
compare_evidence(scene)
