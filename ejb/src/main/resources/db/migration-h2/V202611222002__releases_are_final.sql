-- What was submitted is approved as it is, or not at all; and nothing of what happened is ever changed.
create trigger rule_file_final before insert, update, delete on rule_file
    for each row call 'org.redress.rulebook.releases.SubmittedIsFinal';
create trigger rule_release_final before update, delete on rule_release
    for each row call 'org.redress.rulebook.releases.SubmittedIsFinal';
create trigger rule_release_author_final before insert, update, delete on rule_release_author
    for each row call 'org.redress.rulebook.releases.SubmittedIsFinal';
create trigger rule_step_append_only before update, delete on rule_step
    for each row call 'org.redress.rulebook.releases.OnceWritten';
create trigger rule_epoch_append_only before update, delete on rule_epoch
    for each row call 'org.redress.rulebook.releases.OnceWritten';
create trigger rule_epoch_end_append_only before update, delete on rule_epoch_end
    for each row call 'org.redress.rulebook.releases.OnceWritten';
create trigger rule_epoch_confirmation_append_only before update, delete on rule_epoch_confirmation
    for each row call 'org.redress.rulebook.releases.OnceWritten';

-- H2 has no trigger on TRUNCATE, but truncates no table that another one refers to.
create table rule_book_keeper (
    step_id            bigint,
    file_release       bigint,
    file_path          varchar(200),
    author_release     bigint,
    author_user_name   varchar(100),
    ended_epoch        bigint,
    confirmed_epoch    bigint,
    constraint rule_book_keeper_step_fk foreign key (step_id) references rule_step (id),
    constraint rule_book_keeper_file_fk foreign key (file_release, file_path) references rule_file (release, path),
    constraint rule_book_keeper_author_fk foreign key (author_release, author_user_name)
        references rule_release_author (release, user_name),
    constraint rule_book_keeper_end_fk foreign key (ended_epoch) references rule_epoch_end (epoch),
    constraint rule_book_keeper_confirmation_fk foreign key (confirmed_epoch) references rule_epoch_confirmation (epoch)
);
