"""Authorities as lawyers write them down, read part by part."""
