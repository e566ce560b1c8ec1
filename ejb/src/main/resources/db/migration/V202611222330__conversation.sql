-- What a mail, a talk and a follow-up leave besides their text. The HTML of a mail stands apart, so that a list of
-- messages does not carry it.

alter table message add column mail_from varchar(1000);
alter table message add column mail_to varchar(4000);
alter table message add column mail_cc varchar(4000);
alter table message add column mail_id varchar(1000);
alter table message add column html_size integer;
alter table message add column duration_minutes integer;
alter table message add column participants varchar(1000);
alter table message add column follow_up_on date;
alter table message add column follow_up_done_at timestamp(6) with time zone;
alter table message add column follow_up_done_by varchar(100);
alter table message add column reminder_due_at timestamp(6) with time zone;
create index message_mail_ix on message (mail_id);
create index message_reminder_ix on message (reminder_due_at, id);

create table message_html (
    message_id bigint           not null,
    html       varchar(1000000) not null,
    constraint message_html_pk primary key (message_id),
    constraint message_html_message_fk foreign key (message_id) references message (id)
);
