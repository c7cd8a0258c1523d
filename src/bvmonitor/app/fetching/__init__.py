"""From SSB and KLASS into a new snapshot."""
