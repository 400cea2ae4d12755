-- DropIndex
DROP INDEX "Entity_name_id_idx";

-- DropIndex
DROP INDEX "Entity_kind_name_id_idx";

-- DropIndex
DROP INDEX "Source_name_id_idx";

-- Names in the order of a dictionary, whatever the order of the database: "abe" beside "Abe", "Ōsaka" beside "Osaka".
CREATE INDEX "Entity_in_order" ON "Entity" (name COLLATE "und-x-icu", id);
CREATE INDEX "Entity_kind_in_order" ON "Entity" (kind, name COLLATE "und-x-icu", id);
CREATE INDEX "Source_in_order" ON "Source" (name COLLATE "und-x-icu", id);
