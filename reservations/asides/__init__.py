"""What a guest may say at any stage; most asides answer and let the open question be put again."""
