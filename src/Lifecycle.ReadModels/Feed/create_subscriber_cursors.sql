-- The place in the feed up to which each subscriber has everything, and how it fares with the event after that.
create table if not exists lifecycle.subscriber_cursors (
  name varchar(63) not null,
  public_from bigint not null,
  position bigint not null,
  tries int not null default 0,
  failing_since timestamptz,
  next_try timestamptz,
  last_error text,
  constraint pk_subscriber_cursors primary key (name),
  constraint fk_subscriber_cursors foreign key (name) references lifecycle.subscribers (name) on delete cascade
);
