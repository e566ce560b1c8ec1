-- H2 has no trigger on TRUNCATE, but truncates no table that another one refers to.

create table journal_keeper (
    entry_id bigint,
    constraint journal_keeper_entry_fk foreign key (entry_id) references journal_entry (id)
);
