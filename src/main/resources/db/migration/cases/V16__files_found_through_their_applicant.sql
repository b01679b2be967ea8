-- Which cases of an applicant hold a content is asked of the applicant's own cases, which an index finds. An index
-- over the addresses of all contents, which are random, touched pages all over itself with every filing: half a page
-- image a command with a million cases, and twice the log.
drop index case_filing_contents;
