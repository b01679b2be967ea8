-- A whole case: the client files it, then moves it seven times, one statement each, and begins the
-- next. The statements are those of create.sql and command.sql.
\set step :step + 1
\set version :step % 8
\set case_id :first + :client_id * 100000000 + :step / 8
\set slot :case_id % 1024
\if :version = 0
with filed as (
    insert into case_file (slot, case_id, version, stage, authority, holder, due)
    values (:slot, :case_id, 1, 1, '11990102MB00000001', 'window', now() + interval '20 days')
    returning slot, case_id),
form as (
    insert into case_form (slot, case_id, form)
    select slot, case_id, :form::jsonb from filed),
materials as (
    insert into case_material (slot, case_id, ordinal, code, name, digest)
    select filed.slot, filed.case_id, material.*
    from filed, unnest(
        '{1,2,3,4,5}'::smallint[],
        '{M1,M2,M3,M4,M5}'::varchar[],
        '{食品经营许可申请书,营业执照复印件,经营场所平面布局图,食品安全管理制度,从业人员健康证明}'::varchar[],
        :digests::char(64)[]) as material)
insert into case_event (slot, case_id, sequence, at, actor, type, payload, previous_hash, hash)
select slot, case_id, 1, now(), 'applicant-' || :client_id, 'submitted',
    '{"channel":"window","materials": 5}'::jsonb,
    decode(repeat('00', 32), 'hex'), sha256(convert_to(:case_id::text, 'UTF8'))
from filed;
\else
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
\endif
