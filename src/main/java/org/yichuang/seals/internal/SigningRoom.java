package org.yichuang.seals.internal;

import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Sm3;
import org.yichuang.seals.Refusal;
import org.yichuang.seals.Refusal.Ground;
import org.yichuang.seals.Seal;
import org.yichuang.seals.SealPurpose;
import org.yichuang.seals.SealUse;
import org.yichuang.seals.Seals.Permission;

/// The only place where keys of seals are opened: after the rules allow it, and never without a
/// line in the log.
@Component
class SigningRoom {

    private final SealStore store;
    private final UseLog log;
    private final KeyCipher cipher;

    SigningRoom(SealStore store, UseLog log, KeyCipher cipher) {
        this.store = store;
        this.log = log;
        this.cipher = cipher;
    }

    /// What comes of asking for a seal.
    sealed interface Admission {

        record Admitted(StoredSeal seal, Instant at) implements Admission {}

        record Refused(Refusal refusal) implements Admission {}
    }

    /// Looks at the rules. A refusal is logged; an admission is logged when it is used.
    ///
    /// @param digest SM3 of what is to be sealed
    Admission ask(String id, byte[] digest, SealUse use, Clock clock) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Optional<StoredSeal> stored = store.find(id);
        Optional<Ground> ground =
                stored.isEmpty()
                        ? Optional.of(Ground.UNKNOWN)
                        : refusal(
                                stored.get().seal(), use, LocalDate.ofInstant(at, clock.getZone()));
        if (ground.isPresent()) {
            log.add(id, at, use, digest, null, ground.get());
            return new Admission.Refused(new Refusal(ground.get(), id));
        }
        return new Admission.Admitted(stored.orElseThrow(), at);
    }

    private Optional<Ground> refusal(Seal seal, SealUse use, LocalDate today) {
        Set<SealPurpose> permitted =
                store.permissions(seal.id()).stream()
                        .filter(each -> each.authority().equals(use.authority()))
                        .findFirst()
                        .map(Permission::purposes)
                        .orElse(Set.of());
        return SealRules.refusal(seal, use.purpose(), permitted, today);
    }

    /// Signs and logs; what cannot be logged is not handed out.
    ///
    /// @param digest SM3 of what is sealed, as it is looked up when the document is checked
    byte[] sign(Admission.Admitted admitted, byte[] digest, byte[] content, SealUse use) {
        String id = admitted.seal().seal().id();
        PrivateKey key = Sm2.privateKey(cipher.decrypt(admitted.seal().encryptedKey(), id));
        byte[] signature = Sm2.sign(key, content);
        log.add(id, admitted.at(), use, digest, signature, null);
        return signature;
    }

    void refuse(Admission.Admitted admitted, byte[] document, SealUse use, Ground ground) {
        String id = admitted.seal().seal().id();
        log.add(id, admitted.at(), use, Sm3.digest(document), null, ground);
    }
}
