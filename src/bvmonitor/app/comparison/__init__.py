"""The main job: a municipality beside others, and what can be asked for on the same page."""
