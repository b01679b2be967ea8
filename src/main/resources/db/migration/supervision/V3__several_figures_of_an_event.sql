-- A return is counted for the department that returns, and its attribution for whoever it is put down to.
alter table occurrence
    drop constraint occurrence_pkey,
    add primary key (slot, case_id, seq, kind);
