"""Calls of one company after another, and companies side by side: figures by quarter, guidance as it moved, progress, what to know.

``compared`` is the door to what is told of figures; ``frames_of`` makes the tables of a comparison. Nothing is merged in silence: what two
calls say differently stands twice, and ``Remark`` says so in a sentence.
"""
