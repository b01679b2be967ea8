package org.yichuang.catalogue.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.catalogue.ImportedItem;
import org.yichuang.kernel.ItemCode;
import org.yichuang.kernel.RegionCode;

/// The table of items of other catalogues.
@Repository
public class ImportedItemStore {

    private static final int ROWS_AT_A_TIME = 5_000;

    private final JdbcClient jdbc;

    public ImportedItemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Grows with every import.
    public long stamp() {
        return jdbc.sql("select value from catalogue.stamp where name = 'imported'")
                .query(Long.class)
                .single();
    }

    /// The item of that code; where regions share a code, the first by region.
    public Optional<ImportedItem> find(ItemCode code) {
        return jdbc.sql(
                        """
                        select * from catalogue.imported_item
                        where code = :code order by region limit 1
                        """)
                .param("code", code.value())
                .query((row, _) -> item(row))
                .optional();
    }

    /// Hands over every item in the order of region and code, some thousands in memory at a time.
    public void forEach(Consumer<ImportedItem> consumer) {
        String region = "";
        String code = "";
        List<ImportedItem> rows;
        do {
            rows = after(region, code);
            rows.forEach(consumer);
            if (!rows.isEmpty()) {
                region = rows.getLast().region().value();
                code = rows.getLast().code().value();
            }
        } while (rows.size() == ROWS_AT_A_TIME);
    }

    /// A page of those that fit, in the order of region and code.
    ///
    /// @param words part of the name, or the beginning of the code; empty for all
    /// @param region only this region and those below; empty for all
    /// @param after region and code of the last item of the page before, empty at the beginning
    public List<ImportedItem> page(
            String words, String region, String afterRegion, String afterCode, int size) {
        return jdbc.sql(
                        """
                        select * from catalogue.imported_item
                        where (region, code) > (:afterRegion, :afterCode)
                          and starts_with(region, :region)
                          and (:words = '' or position(:words in name) > 0
                               or starts_with(code, :words))
                        order by region, code limit :size
                        """)
                .param("afterRegion", afterRegion)
                .param("afterCode", afterCode)
                .param("region", region)
                .param("words", words)
                .param("size", size)
                .query((row, _) -> item(row))
                .list();
    }

    private List<ImportedItem> after(String region, String code) {
        return jdbc.sql(
                        """
                        select * from catalogue.imported_item
                        where (region, code) > (:region, :code)
                        order by region, code limit :size
                        """)
                .param("region", region)
                .param("code", code)
                .param("size", ROWS_AT_A_TIME)
                .query((row, _) -> item(row))
                .list();
    }

    private static ImportedItem item(ResultSet row) throws SQLException {
        return new ImportedItem(
                new RegionCode(row.getString("region")),
                new ItemCode(row.getString("code")),
                row.getString("name"),
                row.getString("authority"),
                row.getString("authority_code"),
                row.getString("item_group"),
                row.getString("task_type"));
    }
}
