-- Events that a subscriber did not take in all the tries that it had. An operator may have them sent again.
create table if not exists lifecycle.subscriber_dead_letters (
  name varchar(63) not null,
  public_from bigint not null,
  position bigint not null,
  event_id uuid not null,
  tries int not null,
  last_error text not null,
  given_up_at timestamptz not null,
  replay boolean not null default false,
  constraint pk_subscriber_dead_letters primary key (name, public_from, position),
  constraint fk_subscriber_dead_letters foreign key (name) references lifecycle.subscribers (name) on delete cascade
);
