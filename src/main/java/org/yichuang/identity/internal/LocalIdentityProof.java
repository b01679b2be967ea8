package org.yichuang.identity.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.identity.IdentityProof;
import org.yichuang.identity.internal.IdentitySettings.LocalProofSettings;
import org.yichuang.kernel.IdentityNumber;

/// Stands in for the police's population register: answers from a list in the configuration.
final class LocalIdentityProof implements IdentityProof {

    private static final Logger log = LoggerFactory.getLogger(LocalIdentityProof.class);

    private final LocalProofSettings settings;

    LocalIdentityProof(LocalProofSettings settings) {
        this.settings = settings;
        if (settings.acceptUnknown()) {
            log.info(
                    "names and identity numbers of new applicants are not proved by the police:"
                            + " yichuang.identity.proof.source is local");
        }
    }

    @Override
    public Answer ask(String name, IdentityNumber number) {
        if (!settings.available()) {
            return Answer.UNAVAILABLE;
        }
        String listed = settings.persons().get(number.value());
        if (listed == null) {
            return settings.acceptUnknown() ? Answer.MATCHES : Answer.DIFFERS;
        }
        return listed.equals(name) ? Answer.MATCHES : Answer.DIFFERS;
    }

    @Override
    public String source() {
        return "local";
    }
}
