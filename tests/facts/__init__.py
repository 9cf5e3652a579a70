"""Tests of facts: a transcript to the frames that are counted from it."""
