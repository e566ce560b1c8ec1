-- The application cuts the grams, so the database only has to look them up: no parser, no dictionary, no extension.
alter table customer_text add column vector tsvector generated always as (array_to_tsvector(string_to_array(grams, ' '))) stored;
create index customer_text_vector_ix on customer_text using gin (vector) with (fastupdate = off);

-- A name that begins with what was typed is a range of the index only where letters sort by their code.
alter table customer alter column name_key type varchar(400) collate "C";

-- Who is asked for all the time stays; who changed what stays as it was written.
create function refuse_customer_change_change() returns trigger language plpgsql as $$
begin
    raise exception 'What was changed of a customer is append-only: % is refused.', tg_op using errcode = 'integrity_constraint_violation';
end;
$$;
create trigger customer_change_append_only before update or delete on customer_change
    for each row execute function refuse_customer_change_change();
