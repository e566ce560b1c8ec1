-- What a draft would do to the cases there are: asked for by somebody, worked on by one node, kept for those who approve.
create sequence rule_impact_seq start with 50 increment by 50;
create table rule_impact (
    id          bigint                      not null,
    release     bigint                      not null,
    hash        varchar(64)                 not null,
    days        integer                     not null,
    state       varchar(20)                 not null,
    asked_by    varchar(100)                not null,
    asked_at    timestamp(6) with time zone not null,
    node        varchar(100)                not null,
    beat_at     timestamp(6) with time zone not null,
    done        bigint                      not null,
    total       bigint                      not null,
    unwanted    boolean                     not null,
    finished_at timestamp(6) with time zone,
    failure     varchar(2000),
    report      varchar(1000000),
    constraint rule_impact_pk primary key (id),
    constraint rule_impact_release_fk foreign key (release) references rule_release (number)
);
create index rule_impact_release_ix on rule_impact (release, id);

-- The cases that it changes, up to a bound.
create table rule_impact_case (
    impact  bigint           not null,
    seq     integer          not null,
    number  varchar(20)      not null,
    changes varchar(100000)  not null,
    constraint rule_impact_case_pk primary key (impact, seq),
    constraint rule_impact_case_impact_fk foreign key (impact) references rule_impact (id)
);
