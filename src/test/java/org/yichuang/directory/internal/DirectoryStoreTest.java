package org.yichuang.directory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.database.internal.TestDatabases;
import org.yichuang.directory.CityDefinition;
import org.yichuang.directory.Directory;
import org.yichuang.directory.Hall;
import org.yichuang.directory.Window;
import org.yichuang.kernel.RegionCode;
import org.yichuang.packs.PackFile;
import org.yichuang.pages.Localised;

class DirectoryStoreTest {

    private static final String CITY =
            """
            regions:
              - {code: "990000", name: {zh: 澄江省}, level: "2"}
              - {code: "990100", name: {zh: 云汀市}, parent: "990000", level: "3"}
              - {code: "990102", name: {zh: 禾川区, en: Hechuan}, parent: "990100", level: "4"}
            authorities:
              - id: market
                name: {zh: 市场监督管理局, en: Market Supervision}
                creditCode: "11990102MB99010249"
                kind: "1"
                region: "990102"
            halls:
              - id: centre
                name: {zh: 政务服务中心}
                kind: centre
                authority: market
                address: {zh: 滨江东路1号}
                region: "990102"
                coordinates: {latitude: 20.5, longitude: 130.25}
                hours:
                  text: {zh: 每天}
                  week:
                    monday: ["09:00-12:00", "13:30-17:30"]
                    sunday: []
                windows:
                  - {id: centre-2, number: "2", name: {zh: 二号}, kind: comprehensive}
                  - {id: centre-1, number: "1", name: {zh: 一号}, kind: delivery}
                items: all
            """;

    private Directory directory;
    private JdbcClient jdbc;
    private DirectoryWriter writer;

    private static CityDefinition city(String text) {
        return PackFile.read(
                        "city.yaml", text.getBytes(StandardCharsets.UTF_8), CityDefinition.class)
                .value();
    }

    @BeforeEach
    void startWithAnEmptyDatabase() {
        var source = TestDatabases.migrated(TestDatabases.fresh());
        jdbc = JdbcClient.create(source);
        writer = new DirectoryWriter(new JdbcTemplate(source));
        directory = directory();
    }

    @Test
    void a_city_comes_back_as_it_was_loaded() {
        // given
        CityDefinition city = city(CITY);

        // when
        boolean changed = directory.load(city);

        // then
        assertThat(changed).isTrue();
        assertThat(directory.regions()).containsExactlyElementsOf(city.regions());
        assertThat(directory.authorities()).containsExactlyElementsOf(city.authorities());
        Hall hall = directory.hall("centre").orElseThrow();
        assertThat(hall)
                .usingRecursiveComparison()
                .ignoringFields("hours")
                .isEqualTo(city.halls().getFirst());
        assertThat(hall.hours().week()).containsOnlyKeys("monday");
        assertThat(hall.hours().week().get("monday")).hasToString("[09:00-12:00, 13:30-17:30]");
        assertThat(hall.windows()).extracting(Window::number).containsExactly("2", "1");
        assertThat(directory.hallOfWindow("centre-1")).contains(hall);
    }

    @Test
    void loading_the_same_city_again_changes_nothing() {
        directory.load(city(CITY));
        long stamp = stamp();

        assertThat(directory.load(city(CITY))).isFalse();
        assertThat(stamp()).isEqualTo(stamp);
    }

    @Test
    void a_changed_city_replaces_hours_and_windows_and_keeps_what_is_no_longer_listed() {
        // given
        directory.load(city(CITY));

        // when
        directory.load(
                city(
                        CITY.replace("name: {zh: 市场监督管理局, en: Market Supervision}", "name: 市监局")
                                .replace("\"13:30-17:30\"", "\"14:00-18:00\"")
                                .replace("centre-1", "centre-9")));

        // then
        assertThat(directory.authorityName("market")).isEqualTo(Localised.chinese("市监局"));
        assertThat(directory.window("centre-1")).isEmpty();
        assertThat(directory.window("centre-9")).isPresent();
        assertThat(directory.halls().getFirst().hours().week().get("monday"))
                .hasToString("[09:00-12:00, 14:00-18:00]");
    }

    @Test
    void another_process_sees_the_change_after_looking_at_the_stamp() {
        // given
        Directory other = directory();
        assertThat(other.regions()).isEmpty();

        // when
        directory.load(city(CITY));

        // then
        other.load(city(CITY));
        assertThat(other.regions()).hasSize(3);
    }

    @Test
    void what_the_directory_does_not_know_is_shown_by_its_code() {
        assertThat(directory.authorityName("nobody")).isEqualTo(Localised.chinese("nobody"));
        assertThat(directory.regionName(new RegionCode("510000")).zh()).isEqualTo("510000");
        assertThat(directory.halls()).isEqualTo(List.of());
    }

    private Directory directory() {
        return new CachedDirectory(new DirectoryStore(jdbc), writer, "990102");
    }

    private long stamp() {
        return jdbc.sql("select value from directory.stamp").query(Long.class).single();
    }
}
