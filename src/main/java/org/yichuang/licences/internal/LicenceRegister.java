package org.yichuang.licences.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.LicenceIdentifier;
import org.yichuang.kernel.Sm3;
import org.yichuang.licences.Changing;
import org.yichuang.licences.IssueRequest;
import org.yichuang.licences.Issuing;
import org.yichuang.licences.Licence;
import org.yichuang.licences.Licence.Document;
import org.yichuang.licences.LicenceChange;
import org.yichuang.licences.LicenceChanged;
import org.yichuang.licences.LicenceEvent;
import org.yichuang.licences.LicenceState;
import org.yichuang.licences.LicenceUse;
import org.yichuang.licences.Licences;
import org.yichuang.licences.RecordedLicence;
import org.yichuang.licences.VerificationCode;
import org.yichuang.licences.internal.LicenceKeys.Kind;
import org.yichuang.licences.internal.LicenceStore.Moved;
import org.yichuang.licences.internal.LicenceStore.Placed;
import org.yichuang.materials.MaterialStore;

/// The register on the database and the store of contents.
@Service
class LicenceRegister implements Licences {

    private final IssueOffice office;
    private final Recording recording;
    private final LicenceStore store;
    private final LicenceKeys keys;
    private final LicenceLog log;
    private final MaterialStore contents;
    private final VerificationAddress addresses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Autowired
    LicenceRegister(
            IssueOffice office,
            Recording recording,
            LicenceStore store,
            LicenceKeys keys,
            LicenceLog log,
            MaterialStore contents,
            VerificationAddress addresses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.office = office;
        this.recording = recording;
        this.store = store;
        this.keys = keys;
        this.log = log;
        this.contents = contents;
        this.addresses = addresses;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Licences at(Clock other) {
        return new LicenceRegister(
                office, recording, store, keys, log, contents, addresses, events, other);
    }

    @Override
    public Issuing issue(IssueRequest request) {
        return office.issue(request, clock);
    }

    @Override
    public Licence record(RecordedLicence recorded) {
        return recording.record(recorded, clock);
    }

    @Override
    public Optional<Licence> find(LicenceIdentifier identifier) {
        return placed(identifier).map(Placed::licence);
    }

    private Optional<Placed> placed(LicenceIdentifier identifier) {
        return keys.find(Kind.IDENTIFIER, identifier.text())
                .flatMap(location -> store.find(location.slot(), identifier));
    }

    @Override
    public Optional<Licence> byCode(VerificationCode code) {
        return keys.find(Kind.CODE, code.value())
                .flatMap(location -> store.find(location.slot(), location.identifier()))
                .map(Placed::licence);
    }

    @Override
    public List<Licence> of(String holderKey) {
        return of(List.of(holderKey));
    }

    @Override
    public List<Licence> of(Collection<String> holderKeys) {
        return holderKeys.isEmpty() ? List.of() : store.ofHolders(holderKeys);
    }

    @Override
    public List<Licence> ofCase(CaseNo caseNo) {
        return store.ofCase(caseNo).stream().map(Placed::licence).toList();
    }

    @Override
    public Changing change(LicenceIdentifier identifier, LicenceChange change) {
        Optional<Placed> placed = placed(identifier);
        if (placed.isEmpty()) {
            return new Changing.Unknown();
        }
        LicenceState state = placed.get().licence().state();
        Optional<LicenceState> next = LicenceRules.after(state, change.act());
        if (next.isEmpty()) {
            return new Changing.Refused(state);
        }
        Moved moved = new Moved(change.act().name(), change.by(), change.reason(), change.basis());
        if (!store.move(placed.get(), next.get(), clock.instant(), moved)) {
            return change(identifier, change);
        }
        events.publishEvent(
                new LicenceChanged(identifier, placed.get().licence().type(), next.get()));
        return new Changing.Changed(find(identifier).orElseThrow());
    }

    @Override
    public List<LicenceEvent> history(Licence licence) {
        return log.events(slot(licence), licence.identifier());
    }

    @Override
    public Optional<byte[]> document(Licence licence) {
        Document document = licence.document();
        if (document == null) {
            return Optional.empty();
        }
        try (InputStream file = contents.open(document.address())) {
            byte[] content = file.readAllBytes();
            if (!Sm3.hex(content).equals(document.digest())) {
                throw new IllegalStateException(
                        "expected the sealed file of %s, but it was changed"
                                .formatted(licence.identifier()));
            }
            return Optional.of(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void noteUse(Licence licence, String user, String purpose) {
        LicenceUse use =
                new LicenceUse(
                        UUID.randomUUID(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        user,
                        purpose);
        log.addUse(slot(licence), licence.identifier(), use);
    }

    @Override
    public List<LicenceUse> uses(Licence licence, Optional<UsePosition> before, int limit) {
        return log.uses(slot(licence), licence.identifier(), before, limit);
    }

    @Override
    public String verificationAddress(Licence licence) {
        return addresses.of(licence.code());
    }

    private static int slot(Licence licence) {
        CaseNo caseNo = licence.caseNo();
        return caseNo == null ? Slots.of(licence.identifier()) : caseNo.slot();
    }
}
