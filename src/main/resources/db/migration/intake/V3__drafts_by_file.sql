-- Finds the draft that a file was uploaded for.
create index draft_material_of_file on draft_material (file);
