package org.yichuang.kernel;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sm3Test {

    /// GB/T 32905, annex A, first example.
    @Test
    void abc_has_the_hash_of_the_standard() {
        assertThat(Sm3.hex("abc".getBytes(US_ASCII)))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    /// GB/T 32905, annex A, second example.
    @Test
    void sixteen_times_abcd_has_the_hash_of_the_standard() {
        assertThat(Sm3.hex("abcd".repeat(16).getBytes(US_ASCII)))
                .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    @Test
    void parts_hash_as_if_they_were_one() {
        assertThat(Sm3.digest("a".getBytes(US_ASCII), new byte[0], "bc".getBytes(US_ASCII)))
                .isEqualTo(Sm3.digest("abc".getBytes(US_ASCII)))
                .hasSize(Sm3.LENGTH);
    }

    @Test
    void hexadecimal_text_is_the_hash() {
        byte[] part = {1, 2, 3};
        assertThat(HexFormat.of().parseHex(Sm3.hex(part))).isEqualTo(Sm3.digest(part));
    }
}
