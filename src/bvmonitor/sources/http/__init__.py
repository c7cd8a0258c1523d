"""One way to ask a server: politely, within bounds of time and size, and again only when that can help."""
