"""What a page must not let its reader work out: secrets found in figures, and figures hidden for them."""
