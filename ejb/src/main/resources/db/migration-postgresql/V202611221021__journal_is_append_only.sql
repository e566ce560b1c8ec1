-- The application cannot change its journal, not even by mistake.
create function refuse_journal_change() returns trigger language plpgsql as $$
begin
    raise exception 'The journal is append-only: % on journal_entry is refused.', tg_op using errcode = 'integrity_constraint_violation';
end;
$$;
create trigger journal_entry_append_only before update or delete on journal_entry
    for each row execute function refuse_journal_change();
create trigger journal_entry_not_truncated before truncate on journal_entry
    for each statement execute function refuse_journal_change();

-- Full text: the terms are cut by the application, so the simple configuration only has to look them up.
alter table case_text add column vector tsvector generated always as (to_tsvector('simple', terms)) stored;
create index case_text_vector_ix on case_text using gin (vector);
