-- The sweep: who makes it, what it had to leave aside, and when nobody made it.

-- The last sign of life of every node.
create table sweep_node (
    name             varchar(100)                not null,
    since            timestamp(6) with time zone not null,
    last_round_at    timestamp(6) with time zone not null,
    last_round_ms    bigint                      not null,
    cases_acted_on   bigint                      not null,
    clock_jumps      integer                     not null,
    last_jump_at     timestamp(6) with time zone,
    last_jump_ms     bigint,
    constraint sweep_node_pk primary key (name)
);

-- Cases whose due work fails. They stay due; they are only left out until the next try.
create table set_aside (
    case_id      bigint                      not null,
    case_number  varchar(20)                 not null,
    reference    varchar(20)                 not null,
    failure      varchar(500)                not null,
    since        timestamp(6) with time zone not null,
    attempts     integer                     not null,
    next_try_at  timestamp(6) with time zone not null,
    constraint set_aside_pk primary key (case_id),
    constraint set_aside_case_fk foreign key (case_id) references complaint_case (id)
);
create index set_aside_next_try_ix on set_aside (next_try_at, case_id);

-- Times in which no node made a round. Two nodes that notice the same one write one row.
create sequence outage_seq start with 50 increment by 50;
create table outage (
    id           bigint                      not null,
    from_at      timestamp(6) with time zone not null,
    to_at        timestamp(6) with time zone not null,
    caught_up_at timestamp(6) with time zone,
    constraint outage_pk primary key (id),
    constraint outage_from_uq unique (from_at)
);

-- What people would have been told one by one, had it not all come at once; told in one notice when all is caught up.
create sequence outage_mention_seq start with 50 increment by 50;
create table outage_mention (
    id        bigint      not null,
    outage_id bigint      not null,
    person_id bigint      not null,
    kind      varchar(20) not null,
    times     integer     not null,
    constraint outage_mention_pk primary key (id),
    constraint outage_mention_outage_fk foreign key (outage_id) references outage (id),
    constraint outage_mention_person_fk foreign key (person_id) references person (id)
);
create index outage_mention_outage_ix on outage_mention (outage_id, person_id);

-- When it should have happened, beside when it did: how late the sweep was.
alter table deadline_event add column was_due_at timestamp(6) with time zone;
create index deadline_event_at_ix on deadline_event (at, id);

-- A notice that sums up speaks of no single case.
alter table notice alter column case_id drop not null;
