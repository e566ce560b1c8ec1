-- Worklists among a million closed cases: what is at risk, and what is personal, found without looking at the rest.

create index complaint_case_risk_ix on complaint_case (next_due_at, next_warn_at, id);
drop index complaint_case_due_ix;
create index complaint_case_personal_ix on complaint_case (personal_data, status, urgency, id);
create index complaint_case_confidential_ix on complaint_case (confidential, status, urgency, id);
