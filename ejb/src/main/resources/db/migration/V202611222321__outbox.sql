-- What the sending of a mail needs to know.
alter table outbox_mail add column addressee varchar(254) default '' not null;
update outbox_mail set addressee = lower(recipient);
alter table outbox_mail add column automatic boolean default true not null;
update outbox_mail set automatic = false where kind = 'REPLY';
alter table outbox_mail add column still_to varchar(2500);
alter table outbox_mail add column claimed_by varchar(120);
alter table outbox_mail add column claimed_at timestamp(6) with time zone;
alter table outbox_mail add column begun boolean default false not null;
-- How often it may have left although nobody knows: the node or the line died between the server's answer and our commit.
alter table outbox_mail add column doubts integer default 0 not null;
alter table outbox_mail add column told boolean default true not null;
alter table outbox_mail add column in_reply_to varchar(1000);
alter table outbox_mail add column template_version_id bigint;

-- The earlier mails to one address that have not left, and how many left lately.
create index outbox_mail_addressee_ix on outbox_mail (addressee, state, written_at, id);
create index outbox_mail_state_ix on outbox_mail (state, written_at, id);
create index outbox_mail_case_ix on outbox_mail (case_id, state, sent_at);
create index outbox_mail_claimed_ix on outbox_mail (claimed_by);
create index outbox_mail_written_ix on outbox_mail (written_at, id);
-- What every round asks, and what the page about the outbox does.
create index outbox_mail_told_ix on outbox_mail (told, id);
create index outbox_mail_sent_ix on outbox_mail (sent_at);
create index outbox_mail_doubts_ix on outbox_mail (doubts);
