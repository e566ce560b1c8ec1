-- Who is away, and who acts for them; for a department, who acts for its head.

alter table person add column absent_from date;
alter table person add column absent_until date;
alter table person add column deputy_id bigint;
alter table person add constraint person_deputy_fk foreign key (deputy_id) references person (id);

alter table department add column deputy_id bigint;
alter table department add constraint department_deputy_fk foreign key (deputy_id) references person (id);
