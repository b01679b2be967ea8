-- Finds the cases in whose files a content lies, to tell its applicant from a stranger.
create index case_material_at on case_material (address) where address is not null;
