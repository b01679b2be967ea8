package org.yichuang.materials;

import org.yichuang.identity.Account;

/// Says who may see a content. Modules that give files a meaning implement it, an application's
/// for its applicant and a case's for its officers; one that says yes is enough. Whoever uploaded
/// a content may always see it.
public interface MaterialAccess {

    /// @param address of the content, well-formed
    boolean maySee(Account account, String address);
}
