"""What quotations are made of: marks, cues, sources, clauses, speakers, carriers. The outline is stages/quotes.py."""
