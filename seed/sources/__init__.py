"""One module for each source: what its files hold becomes rows of records."""
