"""The platform: who is here and what they may do."""
