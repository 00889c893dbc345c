"""What stated figures are made of: numbers, units, measures, times, claims. The outline is stages/figures.py."""
