-- Calendars. One row per edit, never changed, so that a sum of working time can be repeated years later.

create table calendar (
    name         varchar(60)                 not null,
    version      bigint                      not null,
    zone         varchar(60)                 not null,
    definition   varchar(1000000)            not null,
    valid_since  timestamp(6) with time zone not null,
    constraint calendar_pk primary key (name, version)
);

-- What every department starts with: Monday to Friday, 09:00 to 18:00, in the zone that redress.zone has by default.
insert into calendar (name, version, zone, definition, valid_since) values ('standard', 1, 'Europe/Berlin',
    '{"zone":"Europe/Berlin","openings":{"MONDAY":[{"from":"09:00","to":"18:00"}],"TUESDAY":[{"from":"09:00","to":"18:00"}],"WEDNESDAY":[{"from":"09:00","to":"18:00"}],"THURSDAY":[{"from":"09:00","to":"18:00"}],"FRIDAY":[{"from":"09:00","to":"18:00"}]},"exceptions":{}}',
    timestamp with time zone '2026-01-01 00:00:00+00:00');
