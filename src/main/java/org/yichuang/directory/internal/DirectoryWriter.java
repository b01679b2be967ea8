package org.yichuang.directory.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.directory.Authority;
import org.yichuang.directory.CityDefinition;
import org.yichuang.directory.Hall;
import org.yichuang.directory.Region;
import org.yichuang.kernel.Sm3;
import org.yichuang.pages.Localised;

/// Writes a city in batches, unless it is the one that was written last.
@Repository
class DirectoryWriter {

    private final JdbcTemplate jdbc;

    DirectoryWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether there was something to write
    @Transactional
    public boolean write(CityDefinition city) {
        String content = city.regions() + "\n" + city.authorities() + "\n" + city.halls();
        String hash = Sm3.hex(content.getBytes(StandardCharsets.UTF_8));
        int changed =
                jdbc.update(
                        """
                        update directory.stamp set value = value + 1, hash = ?
                        where name = 'directory' and hash <> ?
                        """,
                        hash,
                        hash);
        if (changed == 0) {
            return false;
        }
        regions(city.regions());
        authorities(city.authorities());
        halls(city.halls());
        return true;
    }

    private void regions(List<Region> regions) {
        batch(
                """
                insert into directory.region (code, name_zh, name_en, parent, level)
                values (?, ?, ?, ?, ?)
                on conflict (code) do update
                set (name_zh, name_en, parent, level)
                    = (excluded.name_zh, excluded.name_en, excluded.parent, excluded.level)
                """,
                regions.stream()
                        .map(
                                each ->
                                        row(
                                                each.code().value(),
                                                each.name().zh(),
                                                each.name().en(),
                                                text(each.parent()),
                                                each.level())));
    }

    private void authorities(List<Authority> authorities) {
        batch(
                """
                insert into directory.authority
                    (id, name_zh, name_en, credit_code, kind, region, phone, duty_zh, duty_en)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update
                set (name_zh, name_en, credit_code, kind, region, phone, duty_zh, duty_en)
                    = (excluded.name_zh, excluded.name_en, excluded.credit_code, excluded.kind,
                       excluded.region, excluded.phone, excluded.duty_zh, excluded.duty_en)
                """,
                authorities.stream().map(DirectoryWriter::row));
    }

    private static @Nullable Object[] row(Authority each) {
        Localised duty = each.duty();
        return row(
                each.id(),
                each.name().zh(),
                each.name().en(),
                each.creditCode().value(),
                each.kind(),
                each.region().value(),
                each.phone(),
                duty == null ? null : duty.zh(),
                duty == null ? null : duty.en());
    }

    /// Hours and windows are written anew: they have no life apart from their hall.
    private void halls(List<Hall> halls) {
        batch(
                """
                insert into directory.hall
                    (id, name_zh, name_en, kind, authority, address_zh, address_en, region,
                     latitude, longitude, phone, hours_zh, hours_en, items)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','))
                on conflict (id) do update
                set (name_zh, name_en, kind, authority, address_zh, address_en, region, latitude,
                     longitude, phone, hours_zh, hours_en, items)
                    = (excluded.name_zh, excluded.name_en, excluded.kind, excluded.authority,
                       excluded.address_zh, excluded.address_en, excluded.region,
                       excluded.latitude, excluded.longitude, excluded.phone, excluded.hours_zh,
                       excluded.hours_en, excluded.items)
                """,
                halls.stream().map(DirectoryWriter::row));
        batch(
                "delete from directory.hall_hours where hall = ?",
                halls.stream().map(each -> row(each.id())));
        batch(
                "insert into directory.hall_hours (hall, day, opens, closes) values (?, ?, ?, ?)",
                halls.stream().flatMap(DirectoryWriter::hours));
        batch(
                "delete from directory.hall_window where hall = ?",
                halls.stream().map(each -> row(each.id())));
        batch(
                """
                insert into directory.hall_window (id, hall, place, number, name_zh, name_en, kind)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                halls.stream().flatMap(DirectoryWriter::windows));
    }

    private static @Nullable Object[] row(Hall each) {
        Hall.Coordinates at = each.coordinates();
        return row(
                each.id(),
                each.name().zh(),
                each.name().en(),
                each.kind(),
                each.authority(),
                each.address().zh(),
                each.address().en(),
                each.region().value(),
                at == null ? null : at.latitude(),
                at == null ? null : at.longitude(),
                each.phone(),
                each.hours().text().zh(),
                each.hours().text().en(),
                String.join(",", each.items()));
    }

    private static Stream<@Nullable Object[]> hours(Hall hall) {
        return hall.hours().week().entrySet().stream()
                .flatMap(
                        day ->
                                day.getValue().stream()
                                        .map(
                                                span ->
                                                        row(
                                                                hall.id(),
                                                                day.getKey(),
                                                                span.from(),
                                                                span.until())));
    }

    private static Stream<@Nullable Object[]> windows(Hall hall) {
        return IntStream.range(0, hall.windows().size())
                .mapToObj(
                        place -> {
                            var each = hall.windows().get(place);
                            return row(
                                    each.id(),
                                    hall.id(),
                                    place,
                                    each.number(),
                                    each.name().zh(),
                                    each.name().en(),
                                    each.kind());
                        });
    }

    private void batch(String sql, Stream<@Nullable Object[]> rows) {
        jdbc.batchUpdate(sql, rows.toList());
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
