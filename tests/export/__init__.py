"""Files that leave the room, read back by other programs."""
