"""Reads the request, asks the rooms below, draws the answer: one module per journey."""
