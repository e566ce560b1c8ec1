-- The work manual: pages for a step, kind and language, each with all its versions.

create sequence manual_page_seq start with 50 increment by 50;
create table manual_page (
    id       bigint       not null,
    version  bigint       not null,
    step     varchar(30)  not null,
    kind     varchar(20),
    language varchar(20)  not null,
    place    varchar(80)  not null,
    constraint manual_page_pk primary key (id),
    constraint manual_page_place_uq unique (place)
);
create index manual_page_step_ix on manual_page (step);

create sequence manual_version_seq start with 50 increment by 50;
create table manual_version (
    id       bigint                      not null,
    page_id  bigint                      not null,
    edition  bigint                      not null,
    title    varchar(200)                not null,
    text     varchar(50000)              not null,
    author   varchar(100)                not null,
    at       timestamp(6) with time zone not null,
    constraint manual_version_pk primary key (id),
    constraint manual_version_edition_uq unique (page_id, edition),
    constraint manual_version_page_fk foreign key (page_id) references manual_page (id)
);
