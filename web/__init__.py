"""The addresses the app answers at, a file for each of those who call: Twilio, hotels, guests, and what watches."""
