-- Where the original of a message lies that came as a mail, and by what name the HTML of a mail shows a picture that it brought along.
alter table message add column original_document_id varchar(200);
alter table attachment add column content_id varchar(200);
create index message_original_ix on message (original_document_id);

-- What came before: the same case and the same id are the same mail; where there are two, nobody can tell which.
update message set original_document_id = (select min(r.document_id) from received_mail r where r.case_id = message.case_id and r.mail_id = message.mail_id)
    where mail_id is not null and direction = 'IN' and kind = 'MAIL'
    and 1 = (select count(*) from received_mail r where r.case_id = message.case_id and r.mail_id = message.mail_id and r.document_id is not null)
    and 1 = (select count(*) from message m where m.case_id = message.case_id and m.mail_id = message.mail_id);
