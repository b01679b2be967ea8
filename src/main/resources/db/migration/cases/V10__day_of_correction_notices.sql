-- The time to supply counts from the day of the notice. A state now holds that day, so that the time can be
-- counted anew when the calendar changes; in states that were written before it is filled in from the journal.
update cases.case_file f
   set state = jsonb_set(f.state, '{correction,told}', to_jsonb(n.told::text))
  from cases.case_file o
  cross join lateral (
       select max((e.at at time zone 'Asia/Shanghai')::date) as told
         from cases.case_event e
        where e.slot = o.slot and e.case_id = o.case_id and e.type = 'CORRECTION_REQUIRED') as n
 where f.slot = o.slot and f.case_id = o.case_id
   and o.stage in ('RECEIVED', 'AWAITING_CORRECTION')
   and jsonb_typeof(o.state -> 'correction') = 'object'
   and n.told is not null;
