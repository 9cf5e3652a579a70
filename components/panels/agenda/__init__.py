"""The agenda of a meeting: how a view becomes a step, its page, its file, and what the call suggests."""
