package org.yichuang.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNoTest {

    private static final RegionCode REGION = new RegionCode("990102");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final CaseNo NUMBER = new CaseNo(REGION, DAY, 247, 20_599_892);
    private static final String TEXT = NUMBER.text();
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void the_text_is_region_date_and_eight_characters() {
        assertThat(TEXT).isEqualTo("990102-20261122-7QKMN2M0");
        assertThat(NUMBER).hasToString(TEXT);
    }

    @Test
    void no_number_is_longer_than_fifty_characters() {
        CaseNo longest =
                new CaseNo(
                        new RegionCode("990102001003"),
                        LocalDate.of(2089, 9, 16),
                        1023,
                        33_554_431);
        assertThat(longest.text().length()).isLessThanOrEqualTo(50);
        assertThat(longest.text()).startsWith("990102-20890916-ZZZZZZZ");
    }

    @Test
    void text_and_key_name_the_same_number_back() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            CaseNo number =
                    new CaseNo(
                            new RegionCode(Integer.toString(100_000 + random.nextInt(900_000))),
                            LocalDate.of(2000, 1, 1).plusDays(random.nextInt(32_767)),
                            random.nextInt(CaseNo.SLOTS),
                            random.nextInt(CaseNo.SERIALS));
            assertThat(CaseNo.parse(number.text()))
                    .as("seed %d", seed)
                    .isEqualTo(Checked.valid(number));
            assertThat(CaseNo.of(number.region(), number.key()))
                    .as("seed %d", seed)
                    .isEqualTo(number);
            assertThat(CaseNo.slotOf(number.key())).as("seed %d", seed).isEqualTo(number.slot());
            assertThat(number.key()).as("seed %d", seed).isPositive().isLessThan(1L << 50);
        }
    }

    @ParameterizedTest(name = "{0} slot {1} serial {2} → {3}")
    @CsvSource({
        "2000-01-01, 0,    0,        34359738368",
        "2000-01-01, 0,    1,        34359738369",
        "2000-01-01, 1,    0,        34393292800",
        "2000-01-02, 0,    0,        68719476736",
        "2089-09-16, 1023, 33554431, 1125899906842623",
    })
    void the_key_is_made_of_day_slot_and_serial(LocalDate day, int slot, int serial, long key) {
        assertThat(new CaseNo(REGION, day, slot, serial).key()).isEqualTo(key);
        assertThat(CaseNo.slotOf(key)).isEqualTo(slot);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 34359738367L, 1L << 50, -1, Long.MIN_VALUE})
    void a_key_outside_fifty_bits_is_refused(long key) {
        assertThatThrownBy(() -> CaseNo.of(REGION, key))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} slot {1} serial {2}")
    @CsvSource({
        "1999-12-31, 0,    0",
        "2089-09-17, 0,    0",
        "2026-11-22, -1,   0",
        "2026-11-22, 1024, 0",
        "2026-11-22, 0,    -1",
        "2026-11-22, 0,    33554432",
    })
    void parts_out_of_range_are_refused(LocalDate day, int slot, int serial) {
        assertThatThrownBy(() -> new CaseNo(REGION, day, slot, serial))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_case_of_a_town_carries_its_county() {
        assertThat(new CaseNo(new RegionCode("990102001"), DAY, 1, 1).region()).isEqualTo(REGION);
    }

    @Test
    void what_people_type_is_put_right() {
        // given
        CaseNo number = new CaseNo(REGION, DAY, 32, 1); // its tail has zeros and ones
        String text = number.text();
        assertThat(text).contains("-1000001");

        // then
        assertThat(text.toLowerCase(Locale.ROOT)).satisfies(each -> reads(each, number));
        assertThat(text.replace("-", "")).satisfies(each -> reads(each, number));
        assertThat(text.replace('-', '—')).satisfies(each -> reads(each, number));
        assertThat(text.replace("-", " － ")).satisfies(each -> reads(each, number));
        assertThat(text.replace('0', 'O').replace('1', 'l')).satisfies(each -> reads(each, number));
        assertThat(text.replace('0', 'o').replace('1', 'I')).satisfies(each -> reads(each, number));
        assertThat(text.replace('0', '０').replace('2', '２')).satisfies(each -> reads(each, number));
    }

    private static void reads(String typed, CaseNo number) {
        assertThat(CaseNo.parse(typed)).isEqualTo(Checked.valid(number));
    }

    @Test
    void any_single_wrong_character_is_found() {
        String bare = TEXT.replace("-", "");
        for (int i = 0; i < bare.length(); i++) {
            for (int k = 0; k < ALPHABET.length(); k++) {
                String wrong = bare.substring(0, i) + ALPHABET.charAt(k) + bare.substring(i + 1);
                assertThat(CaseNo.parse(wrong).toOptional().isPresent())
                        .as(wrong)
                        .isEqualTo(wrong.equals(bare));
            }
        }
    }

    @Test
    void any_two_exchanged_characters_are_found() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int n = 0; n < 500; n++) {
            CaseNo number = new CaseNo(REGION, DAY, random.nextInt(1024), random.nextInt(1 << 25));
            String bare = number.text().replace("-", "");
            for (int i = 0; i < bare.length(); i++) {
                for (int j = i + 1; j < bare.length(); j++) {
                    StringBuilder swapped = new StringBuilder(bare);
                    swapped.setCharAt(i, bare.charAt(j));
                    swapped.setCharAt(j, bare.charAt(i));
                    assertThat(CaseNo.parse(swapped.toString()).toOptional().isPresent())
                            .as("%s of %s, seed %d", swapped, bare, seed)
                            .isEqualTo(bare.contentEquals(swapped));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "'',                          missing",
        "' - ',                       missing",
        "990102-20261122-7QKMN2M,     length",
        "990102-20261122-7QKMN2M00,   length",
        "990102-20261122-7QKMN2MU,    characters",
        "990102-20261122-7QKMN2*0,    characters",
        "99010A-20261122-7QKMN2M0,    digits",
        "990102-2026112Z-7QKMN2M0,    digits",
    })
    void a_number_wrong_in_one_thing_says_which(String typed, String part) {
        assertThat(keyOf(typed)).isEqualTo("kernel.case-no." + part);
    }

    @Test
    void a_wrong_place_or_length_is_told() {
        assertThat(CaseNo.parse("990102-2026112Z-7QKMN2M0"))
                .isEqualTo(Checked.invalid("kernel.case-no.digits", 14));
        assertThat(CaseNo.parse("990102-20261122-7QKMN2MU"))
                .isEqualTo(Checked.invalid("kernel.case-no.characters", 22, "U"));
        assertThat(CaseNo.parse("990102")).isEqualTo(Checked.invalid("kernel.case-no.length", 6));
    }

    @ParameterizedTest(name = "{0}{1} → {2}")
    @CsvSource({
        "990102, 20261131, date",
        "990102, 20261322, date",
        "990102, 19991231, date",
        "990102, 20890917, date",
        "090102, 20261122, region",
    })
    void a_right_check_does_not_excuse_a_wrong_date_or_region(
            String region, String date, String part) {
        String payload = region + date + "7QKMN2M";
        assertThat(keyOf(payload + Crockford.check(payload))).isEqualTo("kernel.case-no." + part);
    }

    private static String keyOf(String typed) {
        return switch (CaseNo.parse(typed)) {
            case Checked.Invalid<CaseNo>(Problem problem) -> problem.key();
            case Checked.Valid<CaseNo>(CaseNo number) -> "valid: " + number;
        };
    }
}
