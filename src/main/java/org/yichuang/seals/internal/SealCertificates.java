package org.yichuang.seals.internal;

import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yichuang.seals.NewSeal;

/// The issuer of this installation's seal certificates. It stands in for a licensed electronic
/// certification service: its key is made here, so its certificates prove integrity to this
/// platform and not identity to the world.
@Component
class SealCertificates {

    private static final String NAME = "一窗电子印章签发机构（本机）";
    private static final int YEARS = 30;

    private final JdbcClient database;
    private final KeyCipher cipher;
    private final Clock clock;
    private volatile Certificates.@Nullable Issuer issuer;

    SealCertificates(JdbcClient database, KeyCipher cipher, Clock clock) {
        this.database = database;
        this.cipher = cipher;
        this.clock = clock;
    }

    byte[] certificateFor(NewSeal seal, KeyPair keys, ZoneId zone) {
        return Certificates.ofSeal(
                seal,
                keys.getPublic(),
                issuer(),
                seal.validFrom().atStartOfDay(zone).toInstant(),
                seal.validTo().plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1));
    }

    byte[] issuerCertificate() {
        return issuer().certificate();
    }

    private Certificates.Issuer issuer() {
        Certificates.Issuer known = issuer;
        if (known == null) {
            known = find().orElseGet(this::make);
            issuer = known;
        }
        return known;
    }

    private Optional<Certificates.Issuer> find() {
        return database.sql(
                        "select certificate, private_key from seals.certificate_issuer"
                                + " where name = :name")
                .param("name", NAME)
                .query(
                        (row, _) ->
                                Certificates.Issuer.of(
                                        row.getBytes("certificate"),
                                        Sm2.privateKey(
                                                cipher.decrypt(row.getBytes("private_key"), NAME))))
                .optional();
    }

    /// Several processes may do this at once; one row stays.
    private Certificates.Issuer make() {
        KeyPair keys = Sm2.newKeyPair();
        LocalDate lastYear = LocalDate.now(clock).minusYears(1).withDayOfYear(1);
        Instant from = lastYear.atStartOfDay(clock.getZone()).toInstant();
        Instant to = lastYear.plusYears(YEARS).atStartOfDay(clock.getZone()).toInstant();
        database.sql(
                        """
                        insert into seals.certificate_issuer (name, certificate, private_key)
                        values (:name, :certificate, :key)
                        on conflict (name) do nothing
                        """)
                .param("name", NAME)
                .param("certificate", Certificates.ofIssuer(NAME, keys, from, to))
                .param("key", cipher.encrypt(keys.getPrivate().getEncoded(), NAME))
                .update();
        return find().orElseThrow();
    }
}
