"""Loads that are measured, never tested by the clock."""
