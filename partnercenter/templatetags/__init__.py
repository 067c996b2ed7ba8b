"""What templates may ask of the rooms."""
