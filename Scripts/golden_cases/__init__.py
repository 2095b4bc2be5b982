"""The cases that `golden.py` makes, a module for each part of the engine."""
