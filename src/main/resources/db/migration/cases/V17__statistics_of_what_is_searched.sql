-- Every statement of an act finds its rows by their whole key, and its plan is made without looking at values. What
-- `analyze` learned of forms, payloads and hashes, of which it read and compared thirty thousand whenever a
-- tenth had been added, was used by nobody, and kept one of two processors busy for a second at a time.
--
-- So nothing is kept of columns by which nothing is searched, and a tenth of the sample of those by which
-- something is. The parts of the journal: see afterMigrate__journal_of_the_years.sql.
alter table case_filing
    alter column slot set statistics 10,
    alter column case_id set statistics 10,
    alter column seq set statistics 0,
    alter column content set statistics 0,
    alter column materials set statistics 0,
    alter column addresses set statistics 0;
alter table case_file
    alter column slot set statistics 10,
    alter column case_id set statistics 10,
    alter column region set statistics 10,
    alter column item set statistics 10,
    alter column stage set statistics 10,
    alter column applicant set statistics 10,
    alter column applicant_kind set statistics 10,
    alter column window_authority set statistics 10,
    alter column opened_at set statistics 10,
    alter column received_at set statistics 10,
    alter column accepted_on set statistics 10,
    alter column promised_due set statistics 10,
    alter column statutory_due set statistics 10,
    alter column closed_on set statistics 10,
    alter column ending set statistics 10,
    alter column card set statistics 10,
    alter column open_card set statistics 10,
    alter column case_no set statistics 0,
    alter column item_version set statistics 0,
    alter column version set statistics 0,
    alter column head set statistics 0,
    alter column applicant_name set statistics 0,
    alter column tracking_code set statistics 0,
    alter column moment set statistics 0;
alter table case_opening
    alter column slot set statistics 10,
    alter column key set statistics 10,
    alter column case_id set statistics 0;
alter table feed
    alter column slot set statistics 10,
    alter column position set statistics 10,
    alter column case_ids set statistics 0,
    alter column seqs set statistics 0,
    alter column told_at set statistics 0;

-- A vacuum takes what it does in shares of a quarter, so that it is never in the way of an act for long.
alter table case_filing set (autovacuum_vacuum_cost_limit = 50, autovacuum_vacuum_cost_delay = 2);
alter table case_file set (autovacuum_vacuum_cost_limit = 50, autovacuum_vacuum_cost_delay = 2);
alter table case_opening set (autovacuum_vacuum_cost_limit = 50, autovacuum_vacuum_cost_delay = 2);
alter table work_item set (autovacuum_vacuum_cost_limit = 50, autovacuum_vacuum_cost_delay = 2);
alter table case_deadline set (autovacuum_vacuum_cost_limit = 50, autovacuum_vacuum_cost_delay = 2);
