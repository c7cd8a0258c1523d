"""What every page rests on: the snapshot read, the regions meant, the columns, rows and values chosen."""
