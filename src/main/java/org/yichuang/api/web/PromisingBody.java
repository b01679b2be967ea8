package org.yichuang.api.web;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Promising;

/// A command about a promise of the applicant, as it is sent.
sealed interface PromisingBody extends CommandBody {

    /// The lifecycle's command.
    Promising command();

    /// @param seen materials that the clerk has before them on paper
    /// @param promise identifier of the signed promise
    record AcceptOwingBody(
            String type,
            @Nullable Map<String, Boolean> points,
            @Nullable Set<String> seen,
            String promise)
            implements PromisingBody {
        @Override
        public Promising command() {
            return new Promising.AcceptOwing(
                    Objects.requireNonNullElse(seen, Set.of()), promise.strip());
        }
    }

    /// @param provided materials brought now
    record SupplyOwedBody(String type, Set<String> provided) implements PromisingBody {
        @Override
        public Promising command() {
            return new Promising.SupplyOwed(provided);
        }
    }

    record ExtendPromiseBody(String type, String reason) implements PromisingBody {
        @Override
        public Promising command() {
            return new Promising.ExtendPromise(reason.strip());
        }
    }

    /// @param kept whether the commitment was kept
    record VerifyBody(String type, boolean kept, String text) implements PromisingBody {
        @Override
        public Promising command() {
            return new Promising.Verify(kept, text.strip());
        }
    }

    record ConfirmCorrectedBody(String type, String text) implements PromisingBody {
        @Override
        public Promising command() {
            return new Promising.ConfirmCorrected(text.strip());
        }
    }

    record RepairCreditBody(String type, String text) implements PromisingBody {
        @Override
        public Promising command() {
            return new Promising.RepairCredit(text.strip());
        }
    }
}
