"""Readout pipeline: articles in, tables out."""

VERSION = "0.1.0"
