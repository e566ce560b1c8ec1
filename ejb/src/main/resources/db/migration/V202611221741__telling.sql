-- A notice shows from when its reader's office is open, and says in whose place it was sent.

alter table notice add column visible_from timestamp(6) with time zone;
update notice set visible_from = at;
alter table notice alter column visible_from set not null;
alter table notice add column in_place_of_id bigint;
alter table notice add constraint notice_in_place_of_fk foreign key (in_place_of_id) references person (id);
create index notice_visible_ix on notice (person_id, read_at, visible_from, id);
create index notice_case_ix on notice (case_id, at, id);

-- By which rules an escalation came about, and who was reached in whose place.

alter table escalation add column event varchar(30);
alter table escalation add column step varchar(30);
alter table escalation add column rules varchar(400);
alter table escalation add column release varchar(60);
create index escalation_at_ix on escalation (at, id);
alter table escalation_addressee add column in_place_of_id bigint;
alter table escalation_addressee add column away boolean default false not null;
