"""The GraphQL service over the register of a consortium."""
