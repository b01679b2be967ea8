package org.yichuang.licences;

import java.util.Set;
import org.yichuang.identity.Account;

/// Knows for which holders an account may act. The module that knows how applicants are keyed
/// publishes it as a bean; without one, an account acts for its own person only.
@FunctionalInterface
public interface HolderKeys {

    /// Keys as in [Holder#key].
    Set<String> of(Account account);
}
