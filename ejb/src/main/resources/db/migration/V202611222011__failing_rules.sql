-- A rule that failed in an epoch: raised once, whichever node saw it first.
create table rule_alarm (
    epoch   bigint                      not null,
    rule    varchar(100)                not null,
    release bigint                      not null,
    at      timestamp(6) with time zone not null,
    node    varchar(100)                not null,
    failure varchar(2000)               not null,
    constraint rule_alarm_pk primary key (epoch, rule),
    constraint rule_alarm_epoch_fk foreign key (epoch) references rule_epoch (number)
);

-- Open cases that are decided again after another release took over: how far it is. It commits with the cases.
create table rule_regrading (
    epoch       bigint                      not null,
    after_case  bigint                      not null,
    done        bigint                      not null,
    changed     bigint                      not null,
    failed      bigint                      not null,
    begun_at    timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone,
    constraint rule_regrading_pk primary key (epoch),
    constraint rule_regrading_epoch_fk foreign key (epoch) references rule_epoch (number)
);
