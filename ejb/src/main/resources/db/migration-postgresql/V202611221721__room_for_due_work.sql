-- A warning changes columns of a case that no index has: with room in its page the new version needs no index entry.
alter table complaint_case set (fillfactor = 80);
alter table deadline set (fillfactor = 85);
