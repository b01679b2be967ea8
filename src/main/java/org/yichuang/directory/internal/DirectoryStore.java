package org.yichuang.directory.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.directory.Authority;
import org.yichuang.directory.Hall;
import org.yichuang.directory.OpeningHours;
import org.yichuang.directory.OpeningHours.Span;
import org.yichuang.directory.Region;
import org.yichuang.directory.Window;
import org.yichuang.kernel.CreditCode;
import org.yichuang.kernel.RegionCode;
import org.yichuang.pages.Localised;

/// Reads the directory, one query a table.
@Repository
class DirectoryStore {

    private final JdbcClient jdbc;

    DirectoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long stamp() {
        return jdbc.sql("select value from directory.stamp where name = 'directory'")
                .query(Long.class)
                .single();
    }

    DirectorySnapshot read() {
        List<Region> regions =
                jdbc.sql("select * from directory.region order by length(code), code")
                        .query(REGION)
                        .list();
        List<Authority> authorities =
                jdbc.sql("select * from directory.authority order by id").query(AUTHORITY).list();
        return new DirectorySnapshot(regions, authorities, halls());
    }

    private List<Hall> halls() {
        Map<String, List<Window>> windows = new LinkedHashMap<>();
        RowCallbackHandler eachWindow =
                row ->
                        windows.computeIfAbsent(row.getString("hall"), _ -> new ArrayList<>())
                                .add(window(row));
        jdbc.sql("select * from directory.hall_window order by hall, place").query(eachWindow);
        Map<String, Map<String, List<Span>>> hours = new LinkedHashMap<>();
        RowCallbackHandler eachSpan =
                row ->
                        hours.computeIfAbsent(row.getString("hall"), _ -> new LinkedHashMap<>())
                                .computeIfAbsent(row.getString("day"), _ -> new ArrayList<>())
                                .add(span(row));
        jdbc.sql("select * from directory.hall_hours order by hall, day, opens").query(eachSpan);
        return jdbc.sql("select * from directory.hall order by kind = 'centre' desc, id")
                .query((row, _) -> hall(row, windows, hours))
                .list();
    }

    private static final RowMapper<Region> REGION =
            (row, _) ->
                    new Region(
                            new RegionCode(row.getString("code")),
                            localised(row, "name"),
                            parent(row.getString("parent")),
                            row.getString("level"));

    private static final RowMapper<Authority> AUTHORITY =
            (row, _) ->
                    new Authority(
                            row.getString("id"),
                            localised(row, "name"),
                            new CreditCode(row.getString("credit_code")),
                            row.getString("kind"),
                            new RegionCode(row.getString("region")),
                            row.getString("phone"),
                            row.getString("duty_zh") == null ? null : localised(row, "duty"));

    private static Window window(ResultSet row) throws SQLException {
        return new Window(
                row.getString("id"),
                row.getString("number"),
                localised(row, "name"),
                row.getString("kind"));
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(
                row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class));
    }

    private static Hall hall(
            ResultSet row,
            Map<String, List<Window>> windows,
            Map<String, Map<String, List<Span>>> hours)
            throws SQLException {
        String id = row.getString("id");
        Double latitude = row.getObject("latitude", Double.class);
        Double longitude = row.getObject("longitude", Double.class);
        return new Hall(
                id,
                localised(row, "name"),
                row.getString("kind"),
                row.getString("authority"),
                localised(row, "address"),
                new RegionCode(row.getString("region")),
                latitude == null || longitude == null
                        ? null
                        : new Hall.Coordinates(latitude, longitude),
                row.getString("phone"),
                new OpeningHours(localised(row, "hours"), hours.getOrDefault(id, Map.of())),
                windows.getOrDefault(id, List.of()),
                List.of((String[]) row.getArray("items").getArray()));
    }

    private static Localised localised(ResultSet row, String column) throws SQLException {
        return new Localised(row.getString(column + "_zh"), row.getString(column + "_en"));
    }

    private static @Nullable RegionCode parent(@Nullable String code) {
        return code == null ? null : new RegionCode(code);
    }
}
