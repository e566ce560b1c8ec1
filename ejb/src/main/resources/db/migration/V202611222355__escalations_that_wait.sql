-- What waits for somebody is asked on every page; answered here, it costs the same however much waits.
alter table escalation_addressee add column case_id bigint;
alter table escalation_addressee add column waiting boolean default true not null;
update escalation_addressee set
    case_id = (select e.case_id from escalation e where e.id = escalation_addressee.escalation_id),
    waiting = escalation_id in (select e.id from escalation e where e.acknowledged_at is null);
alter table escalation_addressee alter column case_id set not null;
drop index escalation_addressee_person_ix;
create index escalation_addressee_waiting_ix on escalation_addressee (person_id, waiting, case_id);
