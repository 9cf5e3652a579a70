"""The command line, one command a module: each adds its options to the parser and runs on them."""
