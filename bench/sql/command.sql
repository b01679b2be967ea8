-- One command in one statement: check the version, move the case, append to the journal. Each client
-- goes round its own thousand cases, so that the version it expects is always the right one.
\set step :step + 1
\set case_id :first + :client_id * 1000 + :step % 1000
\set version :step / 1000
\set slot :case_id % 1024
with moved as (
    update case_file
    set version = version + 1, stage = (version % 8)::smallint, holder = 'officer-' || :client_id,
        due = now() + interval '20 days'
    where slot = :slot and case_id = :case_id and version = :version
    returning slot, case_id, version)
insert into case_event (slot, case_id, sequence, at, actor, type, payload, previous_hash, hash)
select slot, case_id, version, now(), 'officer-' || :client_id, 'moved',
    '{"opinion":"材料齐全,符合法定条件,同意。"}'::jsonb,
    sha256(convert_to(:case_id::text, 'UTF8')), sha256(convert_to(:step::text, 'UTF8'))
from moved;
