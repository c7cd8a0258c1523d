"""Typer commands: parse, call app, print."""
