"""Automatic merges measured on a labelled set."""
