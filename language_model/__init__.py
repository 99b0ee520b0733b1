"""The door to a language model behind OpenAI's interface. Importing it loads langchain-openai, which takes a second and
a lot of memory: only who has a key imports it.

client.py      the ports `LanguageModel`, `LineFinder` and `Ear`: limits of time, tokens and patience around every call
explaining.py  what is asked about a message with unknown words, and the form of the answer
finding.py     what is asked about a question to the hotel, and the form of the answer
speech.py      voice notes: how long they are, and what they may cost
bounded.py     answers of a bounded size
"""

from __future__ import annotations

from language_model.client import OpenAIModel

__all__ = ["OpenAIModel"]
