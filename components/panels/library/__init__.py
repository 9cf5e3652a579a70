"""The page of all open calls: the list, the search, the call in use, the way in."""
