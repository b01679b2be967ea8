package org.yichuang.licences.internal;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.LicenceIdentifier;
import org.yichuang.licences.IssueRequest;
import org.yichuang.licences.IssueRequest.Replaced;
import org.yichuang.licences.Licence;
import org.yichuang.licences.LicenceChanged;
import org.yichuang.licences.LicenceState;
import org.yichuang.licences.internal.LicenceStore.Moved;
import org.yichuang.licences.internal.LicenceStore.Placed;

/// A licence that makes room for the one issued after it.
@Component
class Replacement {

    private final LicenceStore store;
    private final LicenceKeys keys;
    private final ApplicationEventPublisher events;

    Replacement(LicenceStore store, LicenceKeys keys, ApplicationEventPublisher events) {
        this.store = store;
        this.keys = keys;
        this.events = events;
    }

    /// The licence that a request replaces, when it can be replaced by it: the newest version of
    /// the one that is named, should another case have replaced that meanwhile.
    Optional<Licence> of(IssueRequest request) {
        return placed(request)
                .map(Placed::licence)
                .filter(licence -> licence.type().equals(request.type()))
                .filter(licence -> licence.holder().key().equals(request.holder().key()))
                .filter(licence -> licence.state() == LicenceState.IN_FORCE);
    }

    /// Takes the replaced licence out of force; does nothing when that is done.
    void retire(IssueRequest request, Clock clock) {
        Replaced replaced = request.replaced();
        Optional<Placed> old = placed(request);
        if (replaced == null || old.isEmpty() || old.get().licence().state().isFinal()) {
            return;
        }
        LicenceState state =
                replaced.why() == Replaced.Why.LOST
                        ? LicenceState.LOST_REISSUED
                        : LicenceState.REPLACED;
        Moved moved = new Moved(state.name(), request.by(), request.caseNo().text(), null);
        if (store.move(old.get(), state, clock.instant(), moved)) {
            Licence licence = old.get().licence();
            events.publishEvent(new LicenceChanged(licence.identifier(), licence.type(), state));
        }
    }

    private Optional<Placed> placed(IssueRequest request) {
        Replaced replaced = request.replaced();
        if (replaced == null) {
            return Optional.empty();
        }
        Optional<Placed> found = placed(replaced.identifier());
        while (found.isPresent() && found.get().licence().state().hasSuccessor()) {
            Optional<Placed> next = placed(found.get().licence().identifier().nextVersion());
            if (next.isEmpty() || isOf(request, next.get())) {
                return found;
            }
            found = next;
        }
        return found;
    }

    /// Whether the request itself led to it, when it is made again.
    private static boolean isOf(IssueRequest request, Placed placed) {
        return request.caseNo().equals(placed.licence().caseNo());
    }

    private Optional<Placed> placed(LicenceIdentifier identifier) {
        return keys.find(LicenceKeys.Kind.IDENTIFIER, identifier.text())
                .flatMap(location -> store.find(location.slot(), identifier));
    }
}
