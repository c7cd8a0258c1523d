"""Files of own figures: CSV, Excel and JSON as people write them."""
