-- What is late and at risk, by department, read from the index alone. Closed cases have hardly ever a due time.

create index complaint_case_load_ix on complaint_case (next_due_at, next_warn_at, status, department_id, id);
drop index complaint_case_risk_ix;
