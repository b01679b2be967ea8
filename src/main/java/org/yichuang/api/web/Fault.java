package org.yichuang.api.web;

/// Something in a request that its sender must put right.
///
/// @param pointer where, as a JSON pointer (RFC 6901) into what was sent
/// @param detail what is wrong and what is expected, in the sender's language
record Fault(String pointer, String detail) {

    /// The pointer to a member of what another pointer leads to.
    static String pointer(String parent, String member) {
        return parent + "/" + member.replace("~", "~0").replace("/", "~1");
    }
}
