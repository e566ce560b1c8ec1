-- What our mails say. A text is never changed: a change is a new version, and a mail keeps which one it was written with.
create sequence mail_template_seq start with 50 increment by 50;
create table mail_template (
    id        bigint       not null,
    kind      varchar(20)  not null,
    category  varchar(60)  not null,
    step      varchar(30)  not null,
    language  varchar(10)  not null,
    automatic boolean      not null,
    newest    integer      not null,
    version   bigint       not null,
    constraint mail_template_pk primary key (id),
    constraint mail_template_for_uq unique (kind, category, step, language)
);

create sequence mail_template_version_seq start with 50 increment by 50;
create table mail_template_version (
    id          bigint                      not null,
    template_id bigint                      not null,
    number      integer                     not null,
    subject     varchar(300)                not null,
    body        varchar(20000)              not null,
    made_by     varchar(100)                not null,
    made_at     timestamp(6) with time zone not null,
    constraint mail_template_version_pk primary key (id),
    constraint mail_template_version_uq unique (template_id, number),
    constraint mail_template_version_fk foreign key (template_id) references mail_template (id)
);
alter table outbox_mail add constraint outbox_mail_template_fk foreign key (template_version_id) references mail_template_version (id);
