-- The time to supply counts from the day of the notice. A state now holds that day, so that the time can be
-- counted anew when the calendar changes; in states that were written before it is filled in from the journal.
update cases.case_file f
   set state = jsonb_set(f.state, '{correction,told}', to_jsonb(n.told::text))
  from (select e.slot, e.case_id, max((e.at at time zone 'Asia/Shanghai')::date) as told
          from cases.case_event e
         where e.type = 'CORRECTION_REQUIRED'
         group by e.slot, e.case_id) as n
 where f.slot = n.slot and f.case_id = n.case_id
   and f.stage in ('RECEIVED', 'AWAITING_CORRECTION')
   and f.state -> 'correction' is not null
   and jsonb_typeof(f.state -> 'correction') = 'object';
