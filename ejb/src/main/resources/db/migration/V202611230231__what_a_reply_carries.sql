-- From which version of a template somebody wrote a message, which mail carries it, and which files of the case go with it.
alter table message add column template_version_id bigint;
alter table outbox_mail add column said_id bigint;

create sequence enclosure_seq start with 50 increment by 50;
create table enclosure (
    id            bigint not null,
    message_id    bigint not null,
    attachment_id bigint not null,
    constraint enclosure_pk primary key (id),
    constraint enclosure_uq unique (message_id, attachment_id),
    constraint enclosure_message_fk foreign key (message_id) references message (id),
    constraint enclosure_attachment_fk foreign key (attachment_id) references attachment (id)
);
create index enclosure_attachment_ix on enclosure (attachment_id);
