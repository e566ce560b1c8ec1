-- What a clock must know so that everything else about it can be derived: who gave it its time, when and why it stood
-- still, when it ended, and in which calendars it counted before the present one.

alter table deadline add column release varchar(100);
alter table deadline add column breached_at timestamp(6) with time zone;
alter table deadline add column cancelled_at timestamp(6) with time zone;
alter table deadline add column past_calendars integer default 0 not null;

update deadline set breached_at = due_at where state in ('BREACHED', 'MET_LATE');

alter table deadline_pause add column reason varchar(30) default 'AWAITING_WRITTEN' not null;

create table deadline_stretch (
    deadline_id      bigint                      not null,
    until_at         timestamp(6) with time zone not null,
    calendar         varchar(60)                 not null,
    calendar_version bigint                      not null,
    constraint deadline_stretch_pk primary key (deadline_id, until_at),
    constraint deadline_stretch_deadline_fk foreign key (deadline_id) references deadline (id)
);
