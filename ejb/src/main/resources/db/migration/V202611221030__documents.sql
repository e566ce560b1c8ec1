-- Attachments, and the bytes of those that are kept in the database.

create sequence attachment_seq start with 50 increment by 50;
create table attachment (
    id            bigint                      not null,
    case_id       bigint                      not null,
    message_id    bigint,
    name          varchar(200)                not null,
    content_type  varchar(200)                not null,
    size          bigint                      not null,
    sha256        varchar(64)                 not null,
    document_id   varchar(36)                 not null,
    added_by      varchar(200)                not null,
    added_at      timestamp(6) with time zone not null,
    constraint attachment_pk primary key (id),
    constraint attachment_document_uq unique (document_id),
    constraint attachment_case_fk foreign key (case_id) references complaint_case (id),
    constraint attachment_message_fk foreign key (message_id) references message (id)
);
create index attachment_case_ix on attachment (case_id, id);
create index attachment_message_ix on attachment (message_id, id);

-- Rows of half a megabyte: both databases stream them, without large objects and their open transactions.
create table document_chunk (
    document_id  varchar(36) not null,
    seq          integer     not null,
    bytes        bytea       not null,
    constraint document_chunk_pk primary key (document_id, seq)
);
