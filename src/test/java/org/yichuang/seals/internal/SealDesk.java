package org.yichuang.seals.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.database.internal.TestDatabases;
import org.yichuang.documents.Lettering;
import org.yichuang.documents.internal.Fonts;
import org.yichuang.kernel.CreditCode;
import org.yichuang.pages.Localised;
import org.yichuang.seals.DocumentSealer;
import org.yichuang.seals.NewSeal;
import org.yichuang.seals.SealKind;
import org.yichuang.seals.SealPurpose;
import org.yichuang.seals.SealUse;
import org.yichuang.seals.Seals;

/// The registry and the sealing office on a database of their own, on 9 October 2026, 15:20.
public final class SealDesk {

    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    public static final String SECRET = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY";
    private static final Fonts FONTS = new Fonts();

    public final Map<String, Object> properties = TestDatabases.fresh();
    public final DataSource source = TestDatabases.migrated(properties);
    public final JdbcClient database = JdbcClient.create(source);
    public final Seals seals;
    public final DocumentSealer office;

    public SealDesk() {
        this(clockAt(LocalDateTime.of(2026, 10, 9, 15, 20)));
    }

    public SealDesk(Clock clock) {
        KeyCipher cipher = new KeyCipher(SECRET);
        SealStore store = new SealStore(database);
        UseLog log = new UseLog(database);
        SigningRoom room = new SigningRoom(store, log, cipher);
        SealCertificates certificates = new SealCertificates(database, cipher, clock);
        Lettering lettering = new Lettering(FONTS);
        TransactionTemplate transactions =
                new TransactionTemplate(new JdbcTransactionManager(source));
        this.seals =
                new RegisteredSeals(
                        store, log, room, certificates, cipher, lettering, transactions, clock);
        this.office =
                new SealingOffice(
                        List.of(new PdfSealer()), room, store, log, certificates, lettering, clock);
    }

    public static Clock clockAt(LocalDateTime moment) {
        return Clock.fixed(moment.atZone(CHINA).toInstant(), CHINA);
    }

    public static NewSeal approvalSeal() {
        return seal("approval", SealKind.APPROVAL);
    }

    /// A seal with the id `<authority>-<kind>`.
    public static NewSeal seal(String authority, SealKind kind) {
        return new NewSeal(
                authority + "-" + kind.name().toLowerCase(java.util.Locale.ROOT),
                kind,
                authority,
                new Localised("禾川区行政审批局", "Hechuan Administrative Approval Bureau"),
                new CreditCode("11990102MB9901016E"),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                "admin");
    }

    public static SealUse use(SealPurpose purpose) {
        return use("approval", purpose);
    }

    public static SealUse use(String authority, SealPurpose purpose) {
        return new SealUse("decider", authority, null, purpose, "JY19901020000017");
    }
}
