-- A list that few cases are in needs an index of those few: a clock that runs out writes to every other index of its case.
drop index complaint_case_approver_ix;
create index complaint_case_approver_ix on complaint_case (approver_in_turn, urgency, id) where approver_in_turn is not null;
drop index complaint_case_silent_ix;
create index complaint_case_silent_ix on complaint_case (silent_until, id) where silent_until is not null;
create index complaint_case_came_back_ix on complaint_case (owner_id, came_back, status) where came_back is not null;
