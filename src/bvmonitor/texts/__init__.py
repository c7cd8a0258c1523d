"""Every sentence shown to a person, in bokmål, nynorsk and English."""
