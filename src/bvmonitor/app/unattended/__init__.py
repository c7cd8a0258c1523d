"""The unattended run: its plan, its memory, its pages and what it says of them."""
