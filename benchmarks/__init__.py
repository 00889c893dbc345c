"""How fast the pipeline is, as a ratio to bare spaCy over the same texts in the same process."""
