"""Measures the product against its goals; run by hand: ``python -m tests.benchmarks``."""
