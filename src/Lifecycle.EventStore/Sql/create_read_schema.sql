create schema if not exists lifecycle_read;
