package org.yichuang.cases.lifecycle;

import java.util.Set;

/// Who does an act.
public sealed interface Actor {

    /// A short text for the journal. It names accounts, never persons.
    String text();

    /// The person or company that applies, known by a key that reveals nothing.
    ///
    /// @param key the applicant's key, made from the identity number or credit code
    record Applicant(String key) implements Actor {

        @Override
        public String text() {
            return "applicant/" + key;
        }
    }

    /// An officer acting for an authority.
    ///
    /// @param account the sign-in name
    /// @param authority identifier of the authority acted for
    record Officer(String account, String authority, Set<Duty> duties) implements Actor {

        public Officer {
            if (account.indexOf('/') >= 0) {
                throw new IllegalArgumentException(
                        "expected an account without a slash, but got " + account);
            }
            duties = Set.copyOf(duties);
        }

        @Override
        public String text() {
            return "officer/" + account + "/" + authority;
        }
    }

    /// The platform itself, when a lawful time has run out.
    ///
    /// @param rule which rule made it act
    record Platform(String rule) implements Actor {

        @Override
        public String text() {
            return "platform/" + rule;
        }
    }
}
