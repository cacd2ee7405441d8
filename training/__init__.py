"""Scripts that make the weights in `rashomon.neural`; not in the wheel. `make train` runs them."""
