-- With what the tokens are signed by which an answer finds its case.
create table token_secret (
    purpose varchar(20)                 not null,
    secret  varchar(100)                not null,
    made_at timestamp(6) with time zone not null,
    constraint token_secret_pk primary key (purpose)
);

-- By what name a mail leaves; the same at every attempt, so that a receiver can drop the second of two.
alter table outbox_mail add column message_id varchar(200);
alter table outbox_mail add constraint outbox_mail_message_id_uq unique (message_id);
