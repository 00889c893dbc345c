"""What references are made of: names, cast, evidence, offices, suspects, kin, pronouns, places. The outline is stages/mentions.py."""
