package org.yichuang.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Sm4CipherTest {

    private static final String PLACE = "person/7f3a/phone";
    private static final byte[] OLD = secret(1);
    private static final byte[] NEW = secret(2);

    private static byte[] secret(int fill) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) fill);
        return secret;
    }

    private final Sm4Cipher cipher = new Sm4Cipher(List.of(OLD));

    @ParameterizedTest
    @ValueSource(strings = {"", "13800005021", "禾川区滨江东路 88 号"})
    void what_was_encrypted_opens_again(String clear) {
        assertThat(cipher.decrypt(cipher.encrypt(clear, PLACE), PLACE)).isEqualTo(clear);
    }

    @Test
    void the_same_text_looks_different_each_time() {
        assertThat(cipher.encrypt("13800005021", PLACE))
                .isNotEqualTo(cipher.encrypt("13800005021", PLACE));
    }

    @Test
    void a_value_moved_to_another_place_does_not_open() {
        byte[] encrypted = cipher.encrypt("13800005021", PLACE);

        assertThatIllegalStateException()
                .isThrownBy(() -> cipher.decrypt(encrypted, "person/ffff/phone"));
    }

    @Test
    void no_bit_can_be_changed_unseen() {
        byte[] encrypted = cipher.encrypt("13800005021", PLACE);

        for (int bit = 0; bit < encrypted.length * 8; bit++) {
            byte[] changed = encrypted.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatIllegalStateException()
                    .as("bit %d", bit)
                    .isThrownBy(() -> cipher.decrypt(changed, PLACE));
        }
    }

    @Test
    void a_value_cut_short_does_not_open() {
        byte[] encrypted = cipher.encrypt("1", PLACE);

        for (int length = 0; length < encrypted.length; length++) {
            byte[] cut = Arrays.copyOf(encrypted, length);
            assertThatIllegalStateException().isThrownBy(() -> cipher.decrypt(cut, PLACE));
        }
    }

    @Test
    void after_a_change_of_key_old_values_open_and_new_ones_take_the_new_key() {
        byte[] old = cipher.encrypt("13800005021", PLACE);
        Sm4Cipher changed = new Sm4Cipher(List.of(NEW, OLD));

        assertThat(changed.decrypt(old, PLACE)).isEqualTo("13800005021");
        byte[] written = changed.encrypt("13800005021", PLACE);
        assertThatIllegalStateException().isThrownBy(() -> cipher.decrypt(written, PLACE));
    }
}
