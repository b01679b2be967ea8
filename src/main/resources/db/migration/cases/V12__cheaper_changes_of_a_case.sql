-- Every command writes the state anew and nobody but the kernel reads into it, so it is kept as it is written
-- instead of being taken apart and put together each time.
--
-- An index whose condition names a column is told of every change of that column. Closing a case changed
-- closed_on, and so entered the case anew into all its indexes though hardly any case ever has a card. Now an
-- open case has its card in a column of its own, which is empty in all others. So the last change of most cases
-- stays on its page like the others, and pages keep more room for them.
alter table case_file
    alter column state type json using state::text::json,
    alter column region type text collate "C",
    alter column applicant type text collate "C",
    alter column card type text collate "C";
alter table case_file add column open_card text collate "C";
update case_file set open_card = card where closed_on is null and card is not null;
alter table case_file alter column state set statistics 0;
drop index case_file_with_card;
create index case_file_with_card on case_file (region, open_card, case_id) where open_card is not null;
alter table case_file set (fillfactor = 65);

-- Codes and keys are compared byte by byte, not as the language of the database would sort words.
alter table work_item
    alter column task type text collate "C",
    alter column kind type text collate "C",
    alter column authority type text collate "C",
    alter column duty type text collate "C";
alter table case_deadline
    alter column kind type text collate "C";
