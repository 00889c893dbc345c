"""How fast the pipeline is, as ratios: a run to bare spaCy over the same texts, several workers to one process."""
