"""Journeys: the whole product as in real use, driven by a browser and by many callers at once."""
