package org.yichuang.catalogue.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.catalogue.LicenceType;
import org.yichuang.kernel.Sm3;
import org.yichuang.packs.PackFile;

/// The table of kinds of licences.
@Repository
class LicenceTypeStore {

    record Entry(String pack, PackFile<LicenceType> file) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    LicenceTypeStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /// @return whether anything changed
    boolean save(List<Entry> entries) {
        int[] changed =
                batches.batchUpdate(
                        """
                        insert into catalogue.licence_type as old (id, pack, content, hash)
                        values (?, ?, ?::json, ?)
                        on conflict (id) do update
                        set pack = excluded.pack, content = excluded.content, hash = excluded.hash
                        where old.hash <> excluded.hash
                        """,
                        entries.stream().map(LicenceTypeStore::row).toList());
        return Arrays.stream(changed).anyMatch(rows -> rows > 0);
    }

    private static Object[] row(Entry each) {
        String content = each.file().canonicalJson();
        return new Object[] {
            each.file().value().id(),
            each.pack(),
            content,
            Sm3.hex(content.getBytes(StandardCharsets.UTF_8))
        };
    }

    List<LicenceType> readAll() {
        return jdbc.sql("select id, content from catalogue.licence_type order by id")
                .query(
                        (row, _) ->
                                PackFile.read(
                                                row.getString("id") + ".json",
                                                row.getString("content")
                                                        .getBytes(StandardCharsets.UTF_8),
                                                LicenceType.class)
                                        .value())
                .list();
    }
}
