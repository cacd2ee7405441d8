"""Where a reader's judgements take effect: each where what it is about is decided, for all later stages to see."""
