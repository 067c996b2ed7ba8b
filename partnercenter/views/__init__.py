"""The pages of the platform: one's own account, and what is said when something is wrong."""
