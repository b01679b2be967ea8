-- Where a courier brings the result: personal data, as the form is.
alter table draft add column delivery_to json;
alter table draft add constraint courier_needs_an_address
    check (delivery <> 'COURIER' or delivery_to is not null);

-- While a draft is being submitted it stands still, so that what is filed is what was signed. The
-- key is that of the command, which is sent again when nobody knows how the first attempt ended.
alter table draft add column submitted_with uuid;
alter table draft add column submitted_at timestamptz;

-- A file that was taken away can be put back as long as the draft exists.
alter table draft_material add column removed_at timestamptz;
