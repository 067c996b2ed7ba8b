"""The trade: adding customers and keeping their records."""
