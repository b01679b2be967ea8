package org.yichuang.seals.internal;

import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.yichuang.documents.Lettering;
import org.yichuang.kernel.Sm3;
import org.yichuang.seals.LoggedUse;
import org.yichuang.seals.NewSeal;
import org.yichuang.seals.Seal;
import org.yichuang.seals.SealPicture;
import org.yichuang.seals.SealPurpose;
import org.yichuang.seals.SealUse;
import org.yichuang.seals.Seals;
import org.yichuang.seals.Signature;
import org.yichuang.seals.Signing;

/// The registry on the database.
@Service
class RegisteredSeals implements Seals {

    private final SealStore store;
    private final UseLog log;
    private final SigningRoom room;
    private final SealCertificates certificates;
    private final KeyCipher cipher;
    private final Lettering lettering;
    private final TransactionOperations transactions;
    private final Clock clock;

    @Autowired
    RegisteredSeals(
            SealStore store,
            UseLog log,
            SigningRoom room,
            SealCertificates certificates,
            KeyCipher cipher,
            Lettering lettering,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.log = log;
        this.room = room;
        this.certificates = certificates;
        this.cipher = cipher;
        this.lettering = lettering;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Seals at(Clock other) {
        return new RegisteredSeals(
                store, log, room, certificates, cipher, lettering, transactions, other);
    }

    @Override
    public Seal register(NewSeal ordered) {
        Optional<StoredSeal> existing = store.find(ordered.id());
        if (existing.isPresent()) {
            return existing.get().seal();
        }
        StoredSeal made = make(ordered);
        transactions.executeWithoutResult(_ -> insert(made, ordered));
        return store.find(ordered.id()).orElseThrow().seal();
    }

    private void insert(StoredSeal made, NewSeal ordered) {
        if (store.insert(made)) {
            Instant at = made.seal().since();
            store.recordEvent(ordered.id(), at, "REGISTERED", ordered.by(), null);
            store.permit(
                    ordered.id(), ordered.authority(), ordered.kind().purposes(), at, ordered.by());
        }
    }

    private StoredSeal make(NewSeal ordered) {
        KeyPair keys = Sm2.newKeyPair();
        ZoneId zone = clock.getZone();
        byte[] certificate = certificates.certificateFor(ordered, keys, zone);
        Seal seal =
                new Seal(
                        ordered.id(),
                        ordered.name(),
                        ordered.kind(),
                        ordered.authority(),
                        ordered.authorityName(),
                        ordered.authorityCode(),
                        ordered.validFrom(),
                        ordered.validTo(),
                        Seal.State.IN_FORCE,
                        clock.instant(),
                        null,
                        Certificates.serial(Certificates.stored(certificate)));
        byte[] key = cipher.encrypt(keys.getPrivate().getEncoded(), ordered.id());
        return new StoredSeal(seal, certificate, key);
    }

    @Override
    public Optional<Seal> find(String id) {
        return store.find(id).map(StoredSeal::seal);
    }

    @Override
    public List<Seal> all() {
        return store.all();
    }

    @Override
    public Optional<Seal> usable(String authority, SealPurpose purpose) {
        LocalDate today = LocalDate.now(clock);
        return store.permitted(authority, purpose).stream()
                .filter(seal -> SealRules.refusal(seal, purpose, Set.of(purpose), today).isEmpty())
                .min(java.util.Comparator.comparing(Seal::kind));
    }

    @Override
    public Signing sign(String id, byte[] content, SealUse use) {
        byte[] digest = Sm3.digest(content);
        return switch (room.ask(id, digest, use, clock)) {
            case SigningRoom.Admission.Refused(var refusal) -> new Signing.Refused(refusal);
            case SigningRoom.Admission.Admitted admitted ->
                    new Signing.Signed(
                            new Signature(
                                    id,
                                    room.sign(admitted, digest, content, use),
                                    admitted.seal().certificate(),
                                    admitted.at()));
        };
    }

    @Override
    public boolean verify(byte[] content, Signature signature) {
        Optional<StoredSeal> stored = store.find(signature.seal());
        if (stored.isEmpty()
                || !Arrays.equals(stored.get().certificate(), signature.certificate())) {
            return false;
        }
        PublicKey key = Certificates.stored(stored.get().certificate()).getPublicKey();
        return Sm2.verify(key, content, signature.value())
                && log.has(signature.seal(), Sm3.digest(content), signature.at());
    }

    @Override
    public boolean suspend(String id, String by, String reason) {
        return move(id, Set.of(Seal.State.IN_FORCE), Seal.State.SUSPENDED, by, reason);
    }

    @Override
    public boolean resume(String id, String by, String reason) {
        return move(id, Set.of(Seal.State.SUSPENDED), Seal.State.IN_FORCE, by, reason);
    }

    @Override
    public boolean revoke(String id, String by, String reason) {
        Set<Seal.State> from = Set.of(Seal.State.IN_FORCE, Seal.State.SUSPENDED);
        return move(id, from, Seal.State.REVOKED, by, reason);
    }

    private boolean move(
            String id, Set<Seal.State> from, Seal.State to, String by, @Nullable String reason) {
        Instant at = clock.instant();
        String act = to == Seal.State.IN_FORCE ? "RESUMED" : to.name();
        return Boolean.TRUE.equals(
                transactions.execute(
                        _ -> {
                            boolean moved = store.move(id, from, to, at, reason);
                            if (moved) {
                                store.recordEvent(id, at, act, by, reason);
                            }
                            return moved;
                        }));
    }

    @Override
    public boolean permit(String id, String authority, Set<SealPurpose> purposes, String by) {
        Optional<Seal> seal = find(id);
        if (seal.isEmpty() || !seal.get().kind().purposes().containsAll(purposes)) {
            return false;
        }
        transactions.executeWithoutResult(_ -> change(id, authority, purposes, by));
        return true;
    }

    private void change(String id, String authority, Set<SealPurpose> purposes, String by) {
        Instant at = clock.instant();
        if (purposes.isEmpty()) {
            store.withdrawPermission(id, authority);
            store.recordEvent(id, at, "WITHDRAWN", by, authority);
        } else {
            String names =
                    purposes.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
            store.permit(id, authority, purposes, at, by);
            store.recordEvent(id, at, "PERMITTED", by, authority + ": " + names);
        }
    }

    @Override
    public List<Permission> permissions(String id) {
        return store.permissions(id);
    }

    @Override
    public List<LoggedUse> uses(String id, Optional<UseCursor> before, int limit) {
        return log.page(id, before, limit);
    }

    @Override
    public SealPicture picture(Seal seal) {
        return SealPicture.of(seal, lettering);
    }
}
