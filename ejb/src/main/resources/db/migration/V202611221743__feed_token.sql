-- By which secret a calendar program reads somebody's deadlines; only its hash is kept.

create table feed_token (
    person_id  bigint                      not null,
    token_hash varchar(64)                 not null,
    made_at    timestamp(6) with time zone not null,
    constraint feed_token_pk primary key (person_id),
    constraint feed_token_hash_uq unique (token_hash),
    constraint feed_token_person_fk foreign key (person_id) references person (id)
);
