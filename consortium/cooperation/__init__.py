"""From the records to the contact graph, its report and its suggestions."""
