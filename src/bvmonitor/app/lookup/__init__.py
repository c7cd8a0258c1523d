"""What there is: regions, groups, services, indicators, tables."""
