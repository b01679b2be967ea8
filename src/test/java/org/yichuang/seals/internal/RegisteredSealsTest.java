package org.yichuang.seals.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yichuang.seals.internal.SealDesk.clockAt;
import static org.yichuang.seals.internal.SealDesk.seal;
import static org.yichuang.seals.internal.SealDesk.use;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.seals.LoggedUse;
import org.yichuang.seals.Refusal.Ground;
import org.yichuang.seals.Seal;
import org.yichuang.seals.SealKind;
import org.yichuang.seals.SealPurpose;
import org.yichuang.seals.SealUse;
import org.yichuang.seals.Seals;
import org.yichuang.seals.Seals.UseCursor;
import org.yichuang.seals.Signature;
import org.yichuang.seals.Signing;

class RegisteredSealsTest {

    private static final byte[] LETTER = "准予行政许可决定书".getBytes(UTF_8);
    private static final SealDesk DESK = new SealDesk();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String authority = "approval" + NUMBER.incrementAndGet();
    private final String id = authority + "-approval";
    private final Seals seals = DESK.seals;

    @Test
    void what_a_seal_signed_verifies_and_anything_else_does_not() {
        seals.register(seal(authority, SealKind.APPROVAL));

        Signature signature = signed(use(authority, SealPurpose.DECISION));

        assertThat(seals.verify(LETTER, signature)).isTrue();
        assertThat(seals.verify("不予行政许可决定书".getBytes(UTF_8), signature)).isFalse();
        byte[] other = signature.value().clone();
        other[other.length - 1] ^= 1;
        assertThat(
                        seals.verify(
                                LETTER,
                                new Signature(id, other, signature.certificate(), signature.at())))
                .isFalse();
    }

    @Test
    void a_signature_that_is_not_in_the_log_does_not_verify() {
        seals.register(seal(authority, SealKind.APPROVAL));
        Signature signature = signed(use(authority, SealPurpose.DECISION));

        Signature backdated =
                new Signature(
                        id,
                        signature.value(),
                        signature.certificate(),
                        signature.at().minusSeconds(86_400));

        assertThat(seals.verify(LETTER, backdated)).isFalse();
    }

    @Test
    void a_revoked_seal_cannot_sign_and_what_it_signed_before_still_verifies() {
        seals.register(seal(authority, SealKind.APPROVAL));
        Signature before = signed(use(authority, SealPurpose.DECISION));

        assertThat(seals.revoke(id, "admin", "机构改革")).isTrue();

        assertThat(seals.sign(id, LETTER, use(authority, SealPurpose.DECISION)))
                .isInstanceOfSatisfying(
                        Signing.Refused.class,
                        refused ->
                                assertThat(refused.refusal().ground()).isEqualTo(Ground.REVOKED));
        assertThat(seals.verify(LETTER, before)).isTrue();
        assertThat(seals.find(id)).map(Seal::reason).contains("机构改革");
        assertThat(seals.resume(id, "admin", "改回来")).isFalse();
        assertThat(seals.revoke(id, "admin", "再来一次")).isFalse();
    }

    @Test
    void a_suspended_seal_signs_again_after_it_is_resumed() {
        seals.register(seal(authority, SealKind.APPROVAL));

        seals.suspend(id, "admin", "清点");
        assertThat(refusal(use(authority, SealPurpose.DECISION))).contains(Ground.SUSPENDED);

        seals.resume(id, "admin", "清点完毕");
        assertThat(refusal(use(authority, SealPurpose.DECISION))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01T00:00:00", "2026-12-31T23:59:59"})
    void the_first_and_the_last_day_count(String moment) {
        seals.register(seal(authority, SealKind.APPROVAL));

        Seals then = seals.at(clockAt(LocalDateTime.parse(moment)));

        assertThat(then.sign(id, LETTER, use(authority, SealPurpose.DECISION)))
                .isInstanceOf(Signing.Signed.class);
    }

    @Test
    void a_seal_does_not_sign_before_its_first_day_and_after_its_last() {
        seals.register(seal(authority, SealKind.APPROVAL));

        assertThat(refusal(seals.at(clockAt(LocalDateTime.of(2025, 12, 31, 23, 59, 59)))))
                .contains(Ground.NOT_YET_VALID);
        assertThat(refusal(seals.at(clockAt(LocalDateTime.of(2027, 1, 1, 0, 0)))))
                .contains(Ground.EXPIRED);
    }

    @Test
    void an_acceptance_seal_is_not_for_licences() {
        seals.register(seal(authority, SealKind.ACCEPTANCE));

        assertThat(
                        seals.sign(
                                authority + "-acceptance",
                                LETTER,
                                use(authority, SealPurpose.LICENCE)))
                .isInstanceOfSatisfying(
                        Signing.Refused.class,
                        refused ->
                                assertThat(refused.refusal().ground())
                                        .isEqualTo(Ground.OTHER_PURPOSE));
    }

    @Test
    void another_authority_may_use_a_seal_only_once_and_as_long_as_it_is_permitted() {
        seals.register(seal(authority, SealKind.APPROVAL));
        SealUse byMarket =
                new SealUse("wang", "market", null, SealPurpose.LICENCE, "JY19901020000017");
        assertThat(refusal(byMarket)).contains(Ground.NOT_PERMITTED);

        assertThat(seals.permit(id, "market", Set.of(SealPurpose.LICENCE), "admin")).isTrue();
        assertThat(refusal(byMarket)).isEmpty();
        assertThat(seals.usable("market", SealPurpose.LICENCE)).map(Seal::id).contains(id);
        assertThat(seals.usable("market", SealPurpose.DECISION)).isEmpty();

        seals.permit(id, "market", Set.of(), "admin");
        assertThat(refusal(byMarket)).contains(Ground.NOT_PERMITTED);
    }

    @Test
    void nobody_is_permitted_what_the_kind_of_seal_is_not_for() {
        seals.register(seal(authority, SealKind.ACCEPTANCE));

        assertThat(
                        seals.permit(
                                authority + "-acceptance",
                                "market",
                                Set.of(SealPurpose.LICENCE),
                                "admin"))
                .isFalse();
    }

    @Test
    void the_most_specific_usable_seal_is_taken() {
        seals.register(seal(authority, SealKind.DEPARTMENT));
        seals.register(seal(authority, SealKind.APPROVAL));
        assertThat(seals.usable(authority, SealPurpose.LICENCE)).map(Seal::id).contains(id);

        seals.revoke(id, "admin", "遗失");

        assertThat(seals.usable(authority, SealPurpose.LICENCE))
                .map(Seal::id)
                .contains(authority + "-department");
    }

    @Test
    void every_use_is_in_the_log_also_a_refused_one() {
        seals.register(seal(authority, SealKind.APPROVAL));
        signed(use(authority, SealPurpose.DECISION));
        seals.at(clockAt(LocalDateTime.of(2027, 1, 1, 0, 0)))
                .sign(id, LETTER, use(authority, SealPurpose.LICENCE));

        List<LoggedUse> log = seals.uses(id, Optional.empty(), 10);

        assertThat(log).extracting(LoggedUse::refused).containsExactly(Ground.EXPIRED, null);
        assertThat(log).extracting(LoggedUse::by).containsOnly("decider");
        assertThat(log)
                .extracting(LoggedUse::purpose)
                .containsExactly(SealPurpose.LICENCE, SealPurpose.DECISION);
        LoggedUse newest = log.getFirst();
        assertThat(seals.uses(id, Optional.of(new UseCursor(newest.at(), newest.id())), 10))
                .containsExactly(log.get(1));
    }

    @Test
    void an_unknown_seal_is_refused_and_logged() {
        assertThat(seals.sign("nobody", LETTER, use(authority, SealPurpose.DECISION)))
                .isInstanceOf(Signing.Refused.class);
        assertThat(seals.uses("nobody", Optional.empty(), 10))
                .extracting(LoggedUse::refused)
                .containsExactly(Ground.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update seals.seal_use set by = 'somebody else'",
                "delete from seals.seal_use",
                "truncate seals.seal_use",
                "update seals.seal_event set by = 'somebody else'",
                "delete from seals.seal_event"
            })
    void the_application_cannot_change_what_was_logged(String statement) {
        seals.register(seal(authority, SealKind.APPROVAL));
        signed(use(authority, SealPurpose.DECISION));

        assertThatThrownBy(() -> DESK.database.sql(statement).update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void registering_again_changes_nothing() {
        Seal first = seals.register(seal(authority, SealKind.APPROVAL));
        Seal second = seals.register(seal(authority, SealKind.APPROVAL));

        assertThat(second).isEqualTo(first);
        assertThat(seals.all()).filteredOn(each -> each.id().equals(id)).hasSize(1);
    }

    @Test
    void the_stored_key_opens_only_with_the_secret_and_only_for_its_seal() {
        seals.register(seal(authority, SealKind.APPROVAL));
        byte[] stored =
                DESK.database
                        .sql("select private_key from seals.seal where id = :id")
                        .param("id", id)
                        .query(byte[].class)
                        .single();

        assertThat(new KeyCipher(SealDesk.SECRET).decrypt(stored, id)).isNotEmpty();
        assertThatThrownBy(() -> new KeyCipher(SealDesk.SECRET).decrypt(stored, "other"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new KeyCipher("YWJjZGVmMDEyMzQ1Njc4OWFiY2Q").decrypt(stored, id))
                .isInstanceOf(IllegalStateException.class);
    }

    private Signature signed(SealUse use) {
        return switch (seals.sign(id, LETTER, use)) {
            case Signing.Signed(Signature signature) -> signature;
            case Signing.Refused(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private Optional<Ground> refusal(SealUse use) {
        return seals.sign(id, LETTER, use) instanceof Signing.Refused(var refusal)
                ? Optional.of(refusal.ground())
                : Optional.empty();
    }

    private Optional<Ground> refusal(Seals then) {
        return then.sign(id, LETTER, use(authority, SealPurpose.DECISION))
                        instanceof Signing.Refused(var refusal)
                ? Optional.of(refusal.ground())
                : Optional.empty();
    }
}
