"""What references are made of: names, cast, offices, kin, pronouns, places. The outline is stages/mentions.py."""
