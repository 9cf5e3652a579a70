"""Two to twelve calls beside one another, on their page and on a shared screen."""
