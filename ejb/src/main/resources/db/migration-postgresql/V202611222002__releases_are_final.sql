-- What was submitted is approved as it is, or not at all.
create function refuse_change_of_final_release() returns trigger language plpgsql as $$
declare
    changed bigint;
    release_state varchar(20);
begin
    if tg_op = 'TRUNCATE' then
        raise exception 'What belongs to a release is kept: % on % is refused.', tg_op, tg_table_name
            using errcode = 'integrity_constraint_violation';
    elsif tg_op = 'INSERT' then
        changed := new.release;
    else
        changed := old.release;
    end if;
    select state into release_state from rule_release where number = changed;
    if release_state is not null and release_state not in ('DRAFT', 'CHECKED') then
        raise exception 'Release % is % and cannot be changed: % on % is refused.', changed, release_state, tg_op, tg_table_name
            using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end;
$$;
create trigger rule_file_final before insert or update or delete on rule_file
    for each row execute function refuse_change_of_final_release();
create trigger rule_file_not_truncated before truncate on rule_file
    for each statement execute function refuse_change_of_final_release();
create trigger rule_release_author_final before insert or update or delete on rule_release_author
    for each row execute function refuse_change_of_final_release();
create trigger rule_release_author_not_truncated before truncate on rule_release_author
    for each statement execute function refuse_change_of_final_release();

create function refuse_other_identity_of_release() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or tg_op = 'TRUNCATE' then
        raise exception 'A release is kept: % on rule_release is refused.', tg_op using errcode = 'integrity_constraint_violation';
    end if;
    if old.state not in ('DRAFT', 'CHECKED') and (new.hash <> old.hash or new.comment <> old.comment or new.number <> old.number
            or new.created_by <> old.created_by or new.state in ('DRAFT', 'CHECKED')) then
        raise exception 'Release % is % and cannot be changed: UPDATE on rule_release is refused.', old.number, old.state
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger rule_release_final before update or delete on rule_release
    for each row execute function refuse_other_identity_of_release();
create trigger rule_release_not_truncated before truncate on rule_release
    for each statement execute function refuse_other_identity_of_release();

-- Nothing of what happened is ever changed.
create function refuse_change_of_rule_book_history() returns trigger language plpgsql as $$
begin
    raise exception 'The history of the rule book is append-only: % on % is refused.', tg_op, tg_table_name
        using errcode = 'integrity_constraint_violation';
end;
$$;
create trigger rule_step_append_only before update or delete on rule_step
    for each row execute function refuse_change_of_rule_book_history();
create trigger rule_step_not_truncated before truncate on rule_step
    for each statement execute function refuse_change_of_rule_book_history();
create trigger rule_epoch_append_only before update or delete on rule_epoch
    for each row execute function refuse_change_of_rule_book_history();
create trigger rule_epoch_not_truncated before truncate on rule_epoch
    for each statement execute function refuse_change_of_rule_book_history();
create trigger rule_epoch_end_append_only before update or delete on rule_epoch_end
    for each row execute function refuse_change_of_rule_book_history();
create trigger rule_epoch_end_not_truncated before truncate on rule_epoch_end
    for each statement execute function refuse_change_of_rule_book_history();
create trigger rule_epoch_confirmation_append_only before update or delete on rule_epoch_confirmation
    for each row execute function refuse_change_of_rule_book_history();
create trigger rule_epoch_confirmation_not_truncated before truncate on rule_epoch_confirmation
    for each statement execute function refuse_change_of_rule_book_history();
