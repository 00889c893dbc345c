"""Tables -> charts: the Streamlit dashboard. Of the pipeline it knows the tables, the schema and the store only."""
