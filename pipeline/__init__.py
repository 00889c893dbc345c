"""Readout pipeline: articles in, tables out."""
