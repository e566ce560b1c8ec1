-- By how much the clock of a demonstration is ahead of the machine's; one row, so that every node sees the same time.

create table demonstration_clock (
    id            integer                     not null,
    ahead_seconds bigint                      not null,
    moved_at      timestamp(6) with time zone,
    moved_by      varchar(100),
    constraint demonstration_clock_pk primary key (id)
);
insert into demonstration_clock (id, ahead_seconds) values (1, 0);
