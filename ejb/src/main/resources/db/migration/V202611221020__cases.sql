-- Cases and all that belongs to one. What a worklist shows and sorts by stands on the case itself.

create sequence case_number_seq start with 1 increment by 1;
create sequence complaint_case_seq start with 50 increment by 50;
create table complaint_case (
    id                      bigint                      not null,
    version                 bigint                      not null,
    number                  varchar(20)                 not null,
    access_code             varchar(40)                 not null,
    kind                    varchar(20)                 not null,
    channel                 varchar(20)                 not null,
    form                    varchar(20)                 not null,
    language                varchar(20)                 not null,
    external_reference      varchar(200),
    received_at             timestamp(6) with time zone not null,
    recorded_at             timestamp(6) with time zone not null,
    recorded_by_id          bigint,
    category                varchar(60),
    title                   varchar(300)                not null,
    description             varchar(100000)             not null,
    remedy_sought           varchar(10000),
    occurred_on             date,
    product                 varchar(200),
    project                 varchar(200),
    city                    varchar(200),
    complainant_name        varchar(200),
    complainant_company     varchar(200),
    complainant_email       varchar(254),
    complainant_phone       varchar(60),
    complainant_city        varchar(200),
    customer_number         varchar(60),
    personal_injury         boolean                     not null,
    economic_loss           numeric(15, 2),
    loss_currency           varchar(3),
    safety_hazard           boolean                     not null,
    discourtesy             boolean                     not null,
    below_promise           boolean                     not null,
    unmet_in_time           boolean                     not null,
    unauthorised_charge     boolean                     not null,
    outage_or_leak          boolean                     not null,
    promise_not_kept        boolean                     not null,
    personal_data           boolean                     not null,
    raised_before           integer                     not null,
    company_at_fault        varchar(10)                 not null,
    confidential            boolean                     not null,
    status                  varchar(30)                 not null,
    came_back               varchar(20),
    outcome                 varchar(20),
    grade                   varchar(20)                 not null,
    grade_overridden        boolean                     not null,
    needs_triage            boolean                     not null,
    priority                integer                     not null,
    department_id           bigint,
    owner_id                bigint,
    approver_in_turn        varchar(30),
    proposed_by_id          bigint,
    escalation_level        integer                     not null,
    desired_date            date,
    rounds                  integer                     not null,
    disputes                integer                     not null,
    responsibility          varchar(20),
    cause                   varchar(10000),
    service_centre_at_fault boolean,
    replied_at              timestamp(6) with time zone,
    response_hours          numeric(12, 2),
    silent_until            timestamp(6) with time zone,
    resolved_at             timestamp(6) with time zone,
    closed_at               timestamp(6) with time zone,
    lessons                 varchar(10000),
    survey_at               timestamp(6) with time zone,
    survey_score            integer,
    survey_comment          varchar(10000),
    survey_reached          boolean,
    survey_due              boolean                     not null,
    merged_into_id          bigint,
    next_step               varchar(30),
    next_started_at         timestamp(6) with time zone,
    next_warn_at            timestamp(6) with time zone,
    next_due_at             timestamp(6) with time zone,
    urgency                 bigint                      not null,
    journal_seq             bigint                      not null,
    journal_hash            varchar(64),
    last_event              varchar(40)                 not null,
    last_event_at           timestamp(6) with time zone not null,
    constraint complaint_case_pk primary key (id),
    constraint complaint_case_number_uq unique (number),
    constraint complaint_case_external_reference_uq unique (external_reference),
    constraint complaint_case_recorded_by_fk foreign key (recorded_by_id) references person (id),
    constraint complaint_case_department_fk foreign key (department_id) references department (id),
    constraint complaint_case_owner_fk foreign key (owner_id) references person (id),
    constraint complaint_case_merged_into_fk foreign key (merged_into_id) references complaint_case (id)
);
create index complaint_case_status_ix on complaint_case (status, urgency, id);
create index complaint_case_department_ix on complaint_case (department_id, status, urgency, id);
create index complaint_case_owner_ix on complaint_case (owner_id, status, urgency, id);
create index complaint_case_recorded_by_ix on complaint_case (recorded_by_id, received_at, id);
create index complaint_case_received_ix on complaint_case (received_at, id);
create index complaint_case_urgency_ix on complaint_case (urgency, id);
create index complaint_case_due_ix on complaint_case (next_due_at, id);
create index complaint_case_grade_ix on complaint_case (grade, status, urgency, id);
create index complaint_case_approver_ix on complaint_case (approver_in_turn, urgency, id);
create index complaint_case_email_ix on complaint_case (complainant_email, id);
create index complaint_case_customer_ix on complaint_case (customer_number, id);
create index complaint_case_silent_ix on complaint_case (silent_until, id);
create index complaint_case_survey_ix on complaint_case (survey_due, urgency, id);

create table case_concern (
    case_id   bigint not null,
    person_id bigint not null,
    constraint case_concern_pk primary key (case_id, person_id),
    constraint case_concern_case_fk foreign key (case_id) references complaint_case (id),
    constraint case_concern_person_fk foreign key (person_id) references person (id)
);

create table case_party (
    case_id   bigint not null,
    person_id bigint not null,
    constraint case_party_pk primary key (case_id, person_id),
    constraint case_party_case_fk foreign key (case_id) references complaint_case (id),
    constraint case_party_person_fk foreign key (person_id) references person (id)
);
create index case_party_person_ix on case_party (person_id, case_id);

create table case_text (
    case_id bigint          not null,
    terms   varchar(400000) not null,
    constraint case_text_pk primary key (case_id),
    constraint case_text_case_fk foreign key (case_id) references complaint_case (id)
);

create sequence journal_entry_seq start with 50 increment by 50;
create table journal_entry (
    id            bigint                      not null,
    case_id       bigint                      not null,
    seq           bigint                      not null,
    at            timestamp(6) with time zone not null,
    actor         varchar(100)                not null,
    type          varchar(40)                 not null,
    data          varchar(1000000)            not null,
    previous_hash varchar(64)                 not null,
    hash          varchar(64)                 not null,
    constraint journal_entry_pk primary key (id),
    constraint journal_entry_seq_uq unique (case_id, seq),
    constraint journal_entry_case_fk foreign key (case_id) references complaint_case (id)
);

create sequence deadline_seq start with 50 increment by 50;
create table deadline (
    id               bigint                      not null,
    case_id          bigint                      not null,
    step             varchar(30)                 not null,
    state            varchar(20)                 not null,
    started_at       timestamp(6) with time zone not null,
    hours            numeric(10, 4)              not null,
    counted_in       varchar(20)                 not null,
    warn_percent     integer                     not null,
    calendar         varchar(60)                 not null,
    calendar_version bigint                      not null,
    wished_at        timestamp(6) with time zone,
    revision         integer                     not null,
    warn_at          timestamp(6) with time zone not null,
    due_at           timestamp(6) with time zone not null,
    met_at           timestamp(6) with time zone,
    next_action_at   timestamp(6) with time zone,
    next_action      varchar(20),
    escalation_id    bigint,
    constraint deadline_pk primary key (id),
    constraint deadline_case_fk foreign key (case_id) references complaint_case (id)
);
create index deadline_case_ix on deadline (case_id, started_at, id);
create index deadline_next_action_ix on deadline (next_action_at, case_id);

create table deadline_pause (
    deadline_id bigint                      not null,
    from_at     timestamp(6) with time zone not null,
    to_at       timestamp(6) with time zone,
    constraint deadline_pause_pk primary key (deadline_id, from_at),
    constraint deadline_pause_deadline_fk foreign key (deadline_id) references deadline (id)
);

-- What the sweep did: unique, so that nothing is ever done twice, whoever tries.
create sequence deadline_event_seq start with 50 increment by 50;
create table deadline_event (
    id          bigint                      not null,
    case_id     bigint                      not null,
    deadline_id bigint                      not null,
    threshold   varchar(30)                 not null,
    revision    integer                     not null,
    at          timestamp(6) with time zone not null,
    constraint deadline_event_pk primary key (id),
    constraint deadline_event_uq unique (case_id, deadline_id, threshold, revision),
    constraint deadline_event_deadline_fk foreign key (deadline_id) references deadline (id)
);

create sequence plan_seq start with 50 increment by 50;
create table plan (
    id           bigint                      not null,
    case_id      bigint                      not null,
    round        integer                     not null,
    text         varchar(100000)             not null,
    compensation numeric(15, 2),
    currency     varchar(3),
    proposed_by  varchar(100)                not null,
    proposed_at  timestamp(6) with time zone not null,
    constraint plan_pk primary key (id),
    constraint plan_case_fk foreign key (case_id) references complaint_case (id)
);
create index plan_case_ix on plan (case_id, id);

create table plan_approval (
    plan_id    bigint      not null,
    turn       integer     not null,
    role       varchar(30) not null,
    state      varchar(20) not null,
    decided_by varchar(100),
    decided_at timestamp(6) with time zone,
    advice     varchar(10000),
    constraint plan_approval_pk primary key (plan_id, turn),
    constraint plan_approval_plan_fk foreign key (plan_id) references plan (id)
);

create sequence measure_seq start with 50 increment by 50;
create table measure (
    id            bigint                      not null,
    case_id       bigint                      not null,
    type          varchar(30)                 not null,
    state         varchar(20)                 not null,
    description   varchar(10000),
    owner_id      bigint,
    due_on        date,
    data          varchar(100000)             not null,
    evidence      varchar(10000),
    planned_by_id bigint                      not null,
    planned_at    timestamp(6) with time zone not null,
    done_by_id    bigint,
    done_at       timestamp(6) with time zone,
    verified_by   varchar(100),
    verified_at   timestamp(6) with time zone,
    constraint measure_pk primary key (id),
    constraint measure_case_fk foreign key (case_id) references complaint_case (id),
    constraint measure_owner_fk foreign key (owner_id) references person (id)
);
create index measure_case_ix on measure (case_id, id);
create index measure_owner_ix on measure (owner_id, state, id);
create index measure_type_ix on measure (type, state, case_id);

create sequence message_seq start with 50 increment by 50;
create table message (
    id          bigint                      not null,
    case_id     bigint                      not null,
    kind        varchar(20)                 not null,
    direction   varchar(20)                 not null,
    author      varchar(100)                not null,
    at          timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    subject     varchar(1000),
    body        varchar(1000000)            not null,
    constraint message_pk primary key (id),
    constraint message_case_fk foreign key (case_id) references complaint_case (id)
);
create index message_case_ix on message (case_id, at, id);

create sequence escalation_seq start with 50 increment by 50;
create table escalation (
    id              bigint                      not null,
    case_id         bigint                      not null,
    level           varchar(30)                 not null,
    reason          varchar(10000)              not null,
    raised_by       varchar(100)                not null,
    at              timestamp(6) with time zone not null,
    acknowledged_by varchar(100),
    acknowledged_at timestamp(6) with time zone,
    instruction     varchar(10000),
    constraint escalation_pk primary key (id),
    constraint escalation_case_fk foreign key (case_id) references complaint_case (id)
);
create index escalation_case_ix on escalation (case_id, id);

create table escalation_addressee (
    escalation_id bigint not null,
    person_id     bigint not null,
    constraint escalation_addressee_pk primary key (escalation_id, person_id),
    constraint escalation_addressee_escalation_fk foreign key (escalation_id) references escalation (id),
    constraint escalation_addressee_person_fk foreign key (person_id) references person (id)
);
create index escalation_addressee_person_ix on escalation_addressee (person_id, escalation_id);

create sequence decision_seq start with 50 increment by 50;
create table decision (
    id        bigint                      not null,
    case_id   bigint                      not null,
    at        timestamp(6) with time zone not null,
    occasion  varchar(40)                 not null,
    release   varchar(60)                 not null,
    hash      varchar(64)                 not null,
    epoch     bigint                      not null,
    facts     varchar(1000000)            not null,
    decided   varchar(1000000)            not null,
    fail_safe boolean                     not null,
    micros    bigint                      not null,
    constraint decision_pk primary key (id),
    constraint decision_case_fk foreign key (case_id) references complaint_case (id)
);
create index decision_case_ix on decision (case_id, at, id);

create sequence outbox_mail_seq start with 50 increment by 50;
create table outbox_mail (
    id             bigint                      not null,
    case_id        bigint,
    kind           varchar(20)                 not null,
    state          varchar(20)                 not null,
    recipient      varchar(254)                not null,
    copies         varchar(2000),
    subject        varchar(1000)               not null,
    body           varchar(1000000)            not null,
    written_at     timestamp(6) with time zone not null,
    next_action_at timestamp(6) with time zone,
    attempts       integer                     not null,
    sent_at        timestamp(6) with time zone,
    last_error     varchar(1000),
    constraint outbox_mail_pk primary key (id),
    constraint outbox_mail_case_fk foreign key (case_id) references complaint_case (id)
);
create index outbox_mail_next_action_ix on outbox_mail (next_action_at, id);

create sequence notice_seq start with 50 increment by 50;
create table notice (
    id        bigint                      not null,
    person_id bigint                      not null,
    case_id   bigint                      not null,
    kind      varchar(20)                 not null,
    text      varchar(10000),
    at        timestamp(6) with time zone not null,
    read_at   timestamp(6) with time zone,
    constraint notice_pk primary key (id),
    constraint notice_person_fk foreign key (person_id) references person (id),
    constraint notice_case_fk foreign key (case_id) references complaint_case (id)
);
create index notice_person_ix on notice (person_id, read_at, at, id);

-- What a caller was answered under a key of theirs, so that a repeat gets the same answer and does nothing.
create table idempotency_key (
    person_id    bigint                      not null,
    key_text     varchar(200)                not null,
    request_hash varchar(64)                 not null,
    case_id      bigint                      not null,
    at           timestamp(6) with time zone not null,
    constraint idempotency_key_pk primary key (person_id, key_text)
);

-- What an imported row said last, so that the same row again changes nothing.
create table imported_row (
    external_reference varchar(200) not null,
    case_id            bigint       not null,
    row_hash           varchar(64)  not null,
    constraint imported_row_pk primary key (external_reference),
    constraint imported_row_case_fk foreign key (case_id) references complaint_case (id)
);
