-- The application cannot change its journal, not even by mistake.
create trigger journal_entry_append_only before update, delete on journal_entry
    for each row call 'org.redress.journal.AppendOnly';
