"""The institutions that are resource centres: for what, and for which region."""
