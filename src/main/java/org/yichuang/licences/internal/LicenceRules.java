package org.yichuang.licences.internal;

import java.util.Optional;
import org.yichuang.licences.LicenceAct;
import org.yichuang.licences.LicenceState;

/// What can become of a licence. Pure.
final class LicenceRules {

    private LicenceRules() {}

    /// The state after an act, empty when the act cannot be done in this state.
    static Optional<LicenceState> after(LicenceState state, LicenceAct act) {
        return switch (state) {
            case IN_FORCE ->
                    switch (act) {
                        case SUSPEND -> Optional.of(LicenceState.SUSPENDED);
                        case RESUME -> Optional.empty();
                        case REVOKE -> Optional.of(LicenceState.REVOKED);
                        case CANCEL -> Optional.of(LicenceState.CANCELLED);
                    };
            case SUSPENDED ->
                    switch (act) {
                        case SUSPEND -> Optional.empty();
                        case RESUME -> Optional.of(LicenceState.IN_FORCE);
                        case REVOKE -> Optional.of(LicenceState.REVOKED);
                        case CANCEL -> Optional.of(LicenceState.CANCELLED);
                    };
            case REVOKED, CANCELLED, LOST_REISSUED, REPLACED -> Optional.empty();
        };
    }
}
