"""The Weigh tab: what is found, what a standard answers on it, and the harms on both sides."""
