"""Documents that the register keeps: minutes, reports, agreements, pictures. Their files lie outside the database."""
