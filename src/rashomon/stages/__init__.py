"""One file a stage; `rashomon.collate` lists them in order."""
