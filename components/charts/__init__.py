"""Tallies to plotly figures: one chart family a module, one look for all, keys on every mark."""
