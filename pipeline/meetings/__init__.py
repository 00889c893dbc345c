"""How a text tells of meetings: who takes part, when, where, whether it happened, and what was signed.

`tellings` reads the sentences of one article, `events` decides which tellings are of one meeting;
`pipeline.corpus.ledger` asks the same of the meetings of many articles.
"""
