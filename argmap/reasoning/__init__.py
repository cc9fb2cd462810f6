"""What can be said of the steps of a map whatever the law: the patterns they follow."""
