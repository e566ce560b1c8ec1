-- What a person has typed on a case and not sent. Two windows that wrote different things have a row each.

create sequence draft_seq start with 50 increment by 50;
create table draft (
    id        bigint                      not null,
    person_id bigint                      not null,
    case_id   bigint                      not null,
    form      varchar(20)                 not null,
    fields    varchar(1000000)            not null,
    revision  integer                     not null,
    saved_at  timestamp(6) with time zone not null,
    constraint draft_pk primary key (id),
    constraint draft_person_fk foreign key (person_id) references person (id),
    constraint draft_case_fk foreign key (case_id) references complaint_case (id)
);
create index draft_person_ix on draft (person_id, case_id, saved_at);
create index draft_case_ix on draft (case_id);
