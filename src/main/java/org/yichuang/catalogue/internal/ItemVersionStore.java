package org.yichuang.catalogue.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ItemState;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.catalogue.LicenceType;
import org.yichuang.kernel.ItemCode;
import org.yichuang.kernel.RegionCode;
import org.yichuang.packs.PackFile;

/// The table of published versions.
@Repository
public class ItemVersionStore {

    /// What is known of a version without reading its content.
    record Known(String slug, int version, String hash, ItemState state) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    public ItemVersionStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public long stamp() {
        return jdbc.sql("select value from catalogue.stamp where name = 'items'")
                .query(Long.class)
                .single();
    }

    List<ItemVersion> readAll() {
        return jdbc.sql("select * from catalogue.item_version")
                .query((row, _) -> itemVersion(row))
                .list();
    }

    /// By slug and version, as in `food-business-licence 1`.
    Map<String, Known> known() {
        return jdbc
                .sql("select slug, version, hash, state from catalogue.item_version")
                .query(
                        (row, _) ->
                                new Known(
                                        row.getString("slug"),
                                        row.getInt("version"),
                                        row.getString("hash"),
                                        ItemState.valueOf(row.getString("state"))))
                .stream()
                .collect(
                        Collectors.toMap(
                                each -> key(each.slug(), each.version()), Function.identity()));
    }

    static String key(String slug, int version) {
        return slug + " " + version;
    }

    void insert(List<Publication> publications, OffsetDateTime at, String by) {
        batches.batchUpdate(
                """
                insert into catalogue.item_version
                    (slug, version, pack, region, code, content, form, licence, hash, state,
                     effective_from, published_at, published_by)
                values (?, ?, ?, ?, ?, ?::json, ?::json, ?::json, ?, ?, ?, ?, ?)
                """,
                publications.stream().map(each -> row(each, at, by)).toList());
    }

    private static @Nullable Object[] row(Publication each, OffsetDateTime at, String by) {
        return new @Nullable Object[] {
            each.item().slug(),
            each.item().version(),
            each.pack(),
            each.region().value(),
            each.code().value(),
            each.content(),
            each.form(),
            each.licence(),
            each.hash(),
            each.item().state().name(),
            each.item().effectiveFrom(),
            at,
            by
        };
    }

    void changeStates(List<Publication> publications) {
        batches.batchUpdate(
                "update catalogue.item_version set state = ? where slug = ? and version = ?",
                publications.stream()
                        .map(each -> each.item())
                        .map(
                                item ->
                                        new Object[] {
                                            item.state().name(), item.slug(), item.version()
                                        })
                        .toList());
    }

    /// A version ends on the day the next one starts.
    void endOlderVersions() {
        jdbc.sql(
                        """
                        update catalogue.item_version older
                        set effective_to = greatest(newer.effective_from, older.effective_from)
                        from catalogue.item_version newer
                        where newer.slug = older.slug
                          and newer.version = (
                              select min(version) from catalogue.item_version
                              where slug = older.slug and version > older.version)
                          and older.effective_to is distinct from
                              greatest(newer.effective_from, older.effective_from)
                        """)
                .update();
    }

    void moveStamp() {
        jdbc.sql("update catalogue.stamp set value = value + 1 where name = 'items'").update();
    }

    private static ItemVersion itemVersion(ResultSet row) throws SQLException {
        String name = key(row.getString("slug"), row.getInt("version")) + ".json";
        String licence = row.getString("licence");
        return new ItemVersion(
                read(name, row.getString("content"), Item.class),
                row.getString("pack"),
                new RegionCode(row.getString("region")),
                new ItemCode(row.getString("code")),
                ItemState.valueOf(row.getString("state")),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_to", LocalDate.class),
                row.getString("form"),
                licence == null ? null : read(name, licence, LicenceType.class),
                row.getObject("published_at", OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant(),
                row.getString("published_by"));
    }

    private static <T> T read(String name, String json, Class<T> type) {
        return PackFile.read(name, json.getBytes(StandardCharsets.UTF_8), type).value();
    }
}
