-- Mail that came in, by whatever door, with what became of it; and the mailboxes that are polled.

create table mailbox (
    code           varchar(40)                 not null,
    version        bigint                      not null,
    protocol       varchar(10)                 not null,
    host           varchar(254)                not null,
    port           integer                     not null,
    user_name      varchar(254)                not null,
    folder         varchar(200)                not null,
    addresses      varchar(2000)               not null,
    department_id  bigint,
    language       varchar(20)                 not null,
    kind           varchar(20)                 not null,
    active         boolean                     not null,
    emptied        boolean                     not null,
    lease_node     varchar(100),
    lease_until    timestamp(6) with time zone,
    next_fetch_at  timestamp(6) with time zone not null,
    last_fetch_at  timestamp(6) with time zone,
    last_error     varchar(1000),
    failing_since  timestamp(6) with time zone,
    constraint mailbox_pk primary key (code),
    constraint mailbox_department_fk foreign key (department_id) references department (id)
);

create sequence received_mail_seq start with 50 increment by 50;
create table received_mail (
    id               bigint                      not null,
    version          bigint                      not null,
    mailbox          varchar(40)                 not null,
    arrival_day      date                        not null,
    arrived_at       timestamp(6) with time zone not null,
    taken_at         timestamp(6) with time zone not null,
    uid_validity     bigint,
    uid              varchar(300),
    fingerprint      varchar(64),
    same_as_id       bigint,
    document_id      varchar(200),
    size             bigint                      not null,
    sender           varchar(254),
    sender_name      varchar(200),
    subject          varchar(1000),
    mail_id          varchar(500),
    nature           varchar(20),
    outcome          varchar(20),
    reason           varchar(40),
    particulars      varchar(1000),
    case_id          bigint,
    suggested_number varchar(20),
    acknowledged     boolean                     not null,
    attempts         integer                     not null,
    next_try_at      timestamp(6) with time zone,
    sorted_at        timestamp(6) with time zone,
    sorted_by        varchar(100),
    constraint received_mail_pk primary key (id),
    -- What makes two mails one: id and content. A duplicate has no fingerprint.
    constraint received_mail_fingerprint_uq unique (fingerprint),
    constraint received_mail_uid_uq unique (mailbox, uid_validity, uid),
    constraint received_mail_case_fk foreign key (case_id) references complaint_case (id),
    constraint received_mail_same_as_fk foreign key (same_as_id) references received_mail (id)
);
create index received_mail_waiting_ix on received_mail (next_try_at, id);
create index received_mail_outcome_ix on received_mail (outcome, taken_at, id);
create index received_mail_day_ix on received_mail (arrival_day, mailbox, outcome);
create index received_mail_case_ix on received_mail (case_id, sender);
create index received_mail_sender_ix on received_mail (sender, taken_at);
create index received_mail_acknowledged_ix on received_mail (acknowledged, sorted_at);
create index received_mail_document_ix on received_mail (document_id);

-- Counted at the door, apart from the mails themselves, so that a lost one shows.
create table mail_tally (
    mailbox     varchar(40) not null,
    arrival_day date        not null,
    received    bigint      not null,
    constraint mail_tally_pk primary key (mailbox, arrival_day)
);
