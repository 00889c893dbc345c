"""(corpus, filters) -> small Arrow table: the only place with SQL; knows no Streamlit and no Plotly.

`core` opens a snapshot and holds the one rule of narrowing; each other module answers the questions of one view.
"""
