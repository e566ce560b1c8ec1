-- Staff and departments.

create sequence department_seq start with 50 increment by 50;
create table department (
    id        bigint       not null,
    code      varchar(40)  not null,
    name      varchar(200) not null,
    calendar  varchar(60)  not null,
    constraint department_pk primary key (id),
    constraint department_code_uq unique (code)
);

create sequence person_seq start with 50 increment by 50;
create table person (
    id             bigint       not null,
    version        bigint       not null,
    user_name      varchar(100) not null,
    name           varchar(200) not null,
    email          varchar(254),
    password_hash  varchar(500),
    department_id  bigint,
    active         boolean      not null,
    demonstration  boolean      not null,
    constraint person_pk primary key (id),
    constraint person_user_name_uq unique (user_name),
    constraint person_department_fk foreign key (department_id) references department (id)
);

create table person_role (
    person_id  bigint      not null,
    role       varchar(30) not null,
    constraint person_role_pk primary key (person_id, role),
    constraint person_role_person_fk foreign key (person_id) references person (id)
);
create index person_role_role_ix on person_role (role, person_id);
