create schema if not exists lifecycle;
