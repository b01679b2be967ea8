-- What an act filed, the form and the materials, is written once, read together and never changed, so it is one
-- row instead of one and one for each material: five materials were five rows and ten entries in indexes, a
-- tenth of all that a case costs the database. The cases in whose files a content lies are found by an index
-- over the contents of each row; what was added last waits in a short list until there is enough to be
-- entered together.
alter table case_form rename to case_filing;
alter table case_filing rename constraint case_form_pkey to case_filing_pkey;
alter table case_filing
    alter column content drop not null,
    add column materials json,
    add column addresses text[];
insert into case_filing as f (slot, case_id, seq, materials, addresses)
select slot, case_id, seq,
       json_agg(json_strip_nulls(json_build_object('material', material, 'address', address, 'name', name,
           'mediaType', media_type, 'size', size, 'trust', trust, 'source', source)) order by ordinal, material),
       array_agg(address order by ordinal, material) filter (where address is not null)
  from case_material
 group by slot, case_id, seq
    on conflict (slot, case_id, seq) do update
   set materials = excluded.materials, addresses = excluded.addresses;
drop table case_material;
create index case_filing_contents on case_filing using gin (addresses) with (gin_pending_list_limit = 512);
