"""Spelling in the fields where claims are typed: waves under words, and what to do about them."""
