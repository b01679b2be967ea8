-- PostgreSQL reads a CHECK constraint from its text anew with every statement that writes to the table.
-- On the two tables that every command writes, eight and two of them took a third of the statement. What
-- they said is so by construction: a version, a slot and a hash come from types that cannot hold anything
-- else, and which dates a stage has is the type of its state (CaseState, Columns).
alter table case_file
    drop constraint case_file_slot_check,
    drop constraint case_file_case_no_check,
    drop constraint case_file_version_check,
    drop constraint case_file_head_check,
    drop constraint case_file_applicant_kind_check,
    drop constraint case_file_check,
    drop constraint case_file_check1,
    drop constraint case_file_check2;
alter table case_event
    drop constraint case_event_seq_check,
    drop constraint case_event_hash_check;
