"""The thinking of the bot: no input or output, no clock, no network, no environment."""
