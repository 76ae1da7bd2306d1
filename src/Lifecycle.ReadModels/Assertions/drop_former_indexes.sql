-- Of an earlier form of this schema. Every partition holds one model, so the model is no part of a key.
drop index if exists
  lifecycle_read.assertions_by_key, lifecycle_read.assertions_by_force, lifecycle_read.assertions_by_inspection,
  lifecycle_read.assertions_by_question, lifecycle_read.assertions_unseen, lifecycle_read.assertions_publications;
