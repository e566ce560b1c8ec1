-- The customer master: who they are, whom one talks to there, and the words by which they are found.

create sequence customer_seq start with 50 increment by 50;
create table customer (
    id                 bigint       not null,
    version            bigint       not null,
    number             varchar(60)  not null,
    name               varchar(200) not null,
    company            varchar(200),
    classification     varchar(60),
    region             varchar(60),
    service_status     varchar(60),
    partnership        varchar(60),
    organisation_scale varchar(60),
    sales_decile       integer,
    period_of_use      varchar(60),
    corporate_number   varchar(60),
    url                varchar(2000),
    city               varchar(200),
    email              varchar(254),
    phone              varchar(60),
    name_key           varchar(400) not null,
    mail_key           varchar(254),
    phone_key          varchar(60),
    merged_into_id     bigint,
    constraint customer_pk primary key (id),
    constraint customer_number_uq unique (number),
    constraint customer_merged_into_fk foreign key (merged_into_id) references customer (id)
);
create index customer_name_ix on customer (name_key, id);
create index customer_mail_ix on customer (mail_key);
create index customer_phone_ix on customer (phone_key);
create index customer_merged_into_ix on customer (merged_into_id);

create sequence customer_contact_seq start with 50 increment by 50;
create table customer_contact (
    id          bigint       not null,
    customer_id bigint       not null,
    place       integer      not null,
    name        varchar(200) not null,
    job         varchar(200),
    email       varchar(254),
    phone       varchar(60),
    mail_key    varchar(254),
    phone_key   varchar(60),
    constraint customer_contact_pk primary key (id),
    constraint customer_contact_customer_fk foreign key (customer_id) references customer (id)
);
create index customer_contact_customer_ix on customer_contact (customer_id, place);
create index customer_contact_mail_ix on customer_contact (mail_key);
create index customer_contact_phone_ix on customer_contact (phone_key);

create table customer_text (
    customer_id bigint         not null,
    folded      varchar(20000) not null,
    grams       varchar(60000) not null,
    constraint customer_text_pk primary key (customer_id),
    constraint customer_text_customer_fk foreign key (customer_id) references customer (id)
);

-- Who changed what of a customer; never changed itself.
create sequence customer_change_seq start with 50 increment by 50;
create table customer_change (
    id          bigint                      not null,
    customer_id bigint                      not null,
    at          timestamp(6) with time zone not null,
    actor       varchar(100)                not null,
    what        varchar(20)                 not null,
    data        varchar(100000)             not null,
    constraint customer_change_pk primary key (id),
    constraint customer_change_customer_fk foreign key (customer_id) references customer (id)
);
create index customer_change_customer_ix on customer_change (customer_id, at, id);
