package org.yichuang.bench.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

/// A case that went through the lifecycle, every row of it, to be copied.
///
/// @param rows by table
record Model(CaseNo no, String applicant, boolean closed, Map<Table, List<String[]>> rows) {

    static List<Model> all(Connection connection, List<Table> tables) throws SQLException {
        Map<Table, Map<Long, List<String[]>>> found = new HashMap<>();
        for (var table : tables) {
            found.put(table, table.rows(connection));
        }
        Table files = tables.getFirst();
        List<Model> models = new ArrayList<>();
        found.getOrDefault(files, Map.of())
                .forEach(
                        (key, file) -> {
                            Map<Table, List<String[]>> rows = new HashMap<>();
                            found.forEach(
                                    (table, all) ->
                                            rows.put(table, all.getOrDefault(key, List.of())));
                            models.add(model(files, file.getFirst(), key, rows));
                        });
        models.sort((one, other) -> Long.compare(one.no.key(), other.no.key()));
        return models;
    }

    private static Model model(
            Table files, String[] file, long key, Map<Table, List<String[]>> rows) {
        return new Model(
                CaseNo.of(new RegionCode(file[files.column("region")]), key),
                file[files.column("applicant")],
                file[files.column("stage")].equals("CLOSED"),
                rows);
    }
}
