"""The buckets of tests of documents."""

from tests.documents.buckets import bucket, no_bucket, s3_server

__all__ = ["bucket", "no_bucket", "s3_server"]
