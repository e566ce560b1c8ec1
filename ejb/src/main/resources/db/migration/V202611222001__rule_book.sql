-- The rule book: its releases, who moved them, and since when each decides.

-- One row: whoever numbers a release or an epoch locks it, so that two never get the same number.
create table rule_book (
    id           integer not null,
    last_release bigint  not null,
    last_epoch   bigint  not null,
    constraint rule_book_pk primary key (id)
);
insert into rule_book (id, last_release, last_epoch) values (1, 0, 0);

create table rule_release (
    number        bigint                      not null,
    based_on      bigint,
    comment       varchar(2000)               not null,
    of_product    boolean                     not null,
    state         varchar(20)                 not null,
    hash          varchar(64)                 not null,
    created_by    varchar(100)                not null,
    created_at    timestamp(6) with time zone not null,
    changed_by    varchar(100)                not null,
    changed_at    timestamp(6) with time zone not null,
    submitted_by  varchar(100),
    submitted_at  timestamp(6) with time zone,
    approved_by   varchar(100),
    approved_at   timestamp(6) with time zone,
    approved_hash varchar(64),
    version       bigint                      not null,
    constraint rule_release_pk primary key (number),
    constraint rule_release_based_on_fk foreign key (based_on) references rule_release (number)
);
create index rule_release_state_ix on rule_release (state, number);
create index rule_release_hash_ix on rule_release (hash, number);

create table rule_release_author (
    release   bigint       not null,
    user_name varchar(100) not null,
    constraint rule_release_author_pk primary key (release, user_name),
    constraint rule_release_author_release_fk foreign key (release) references rule_release (number)
);

create table rule_file (
    release bigint           not null,
    path    varchar(200)     not null,
    content varchar(1000000) not null,
    constraint rule_file_pk primary key (release, path),
    constraint rule_file_release_fk foreign key (release) references rule_release (number)
);

-- Every step of every release: append-only, like the journal of a case.
create sequence rule_step_seq start with 50 increment by 50;
create table rule_step (
    id      bigint                      not null,
    release bigint                      not null,
    at      timestamp(6) with time zone not null,
    actor   varchar(100)                not null,
    step    varchar(30)                 not null,
    hash    varchar(64)                 not null,
    epoch   bigint,
    detail  varchar(10000),
    constraint rule_step_pk primary key (id),
    constraint rule_step_release_fk foreign key (release) references rule_release (number)
);
create index rule_step_release_ix on rule_step (release, at, id);

-- What a check, a test or an impact found, for those who approve.
create sequence rule_report_seq start with 50 increment by 50;
create table rule_report (
    id      bigint                      not null,
    release bigint                      not null,
    kind    varchar(20)                 not null,
    hash    varchar(64)                 not null,
    at      timestamp(6) with time zone not null,
    actor   varchar(100)                not null,
    passed  boolean                     not null,
    report  varchar(1000000)            not null,
    constraint rule_report_pk primary key (id),
    constraint rule_report_release_fk foreign key (release) references rule_release (number)
);
create index rule_report_release_ix on rule_report (release, kind, hash, id);

-- From an epoch on, a release decides. Append-only; what became of it stands in rule_epoch_end, once.
create table rule_epoch (
    number     bigint                      not null,
    release    bigint                      not null,
    hash       varchar(64)                 not null,
    kind       varchar(20)                 not null,
    asked_by   varchar(100)                not null,
    asked_at   timestamp(6) with time zone not null,
    from_at    timestamp(6) with time zone not null,
    reason     varchar(2000),
    open_cases varchar(20)                 not null,
    constraint rule_epoch_pk primary key (number),
    constraint rule_epoch_release_fk foreign key (release) references rule_release (number)
);
create table rule_epoch_end (
    epoch     bigint                      not null,
    in_force  boolean                     not null,
    at        timestamp(6) with time zone not null,
    switch_at timestamp(6) with time zone,
    reason    varchar(2000),
    constraint rule_epoch_end_pk primary key (epoch),
    constraint rule_epoch_end_epoch_fk foreign key (epoch) references rule_epoch (number)
);
-- An emergency is one person's word until a second one confirms it.
create table rule_epoch_confirmation (
    epoch bigint                      not null,
    actor varchar(100)                not null,
    at    timestamp(6) with time zone not null,
    constraint rule_epoch_confirmation_pk primary key (epoch),
    constraint rule_epoch_confirmation_epoch_fk foreign key (epoch) references rule_epoch (number)
);

-- Which node decides by which epoch, and whether it is ready for the next one.
create table rule_node (
    name    varchar(100)                not null,
    seen_at timestamp(6) with time zone not null,
    epoch   bigint                      not null,
    failure varchar(2000),
    constraint rule_node_pk primary key (name)
);
create table rule_epoch_node (
    epoch   bigint                      not null,
    node    varchar(100)                not null,
    ready   boolean                     not null,
    at      timestamp(6) with time zone not null,
    failure varchar(2000),
    constraint rule_epoch_node_pk primary key (epoch, node),
    constraint rule_epoch_node_epoch_fk foreign key (epoch) references rule_epoch (number)
);

-- How many decisions a release took is asked by its hash.
create index decision_hash_ix on decision (hash, epoch);
-- What answered, so that a decision can be repeated, or it can be said why not.
alter table decision add column engine varchar(40);
alter table decision add column given varchar(20);
