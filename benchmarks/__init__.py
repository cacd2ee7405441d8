"""How long things take, and how well they do."""
