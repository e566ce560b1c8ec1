-- How often a clock stood still stands on the clock, so that its pauses are read only where there are some.
alter table deadline add column pause_count integer default 0 not null;
update deadline set pause_count = (select count(*) from deadline_pause p where p.deadline_id = deadline.id);
