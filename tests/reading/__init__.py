"""Tests of reading: text to who said what."""
