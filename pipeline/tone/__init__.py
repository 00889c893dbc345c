"""The tone of a sentence towards a person it names: a linear model over words, syntax and word vectors.

`features` describes a target in its sentence, `model` weighs the description, `train` makes the weights and `learn`
the word vectors. What they were made from and how good they are stands in CARD.md. `lexicon` is TextBlob's; `driving`
tells the words that drove a score, `courtesies` the formulas that it can do without.
"""
