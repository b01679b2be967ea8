package org.yichuang.cases.lifecycle;

/// What an officer is entrusted with. Acceptance and decision are separate duties (受审分离).
public enum Duty {
    /// Receives, asks for correction, accepts or refuses acceptance at a window.
    WINDOW,
    /// Reviews a step for a department and orders special procedures.
    REVIEW,
    /// Decides for the authority.
    DECIDE,
    /// Heads the authority 负责人: gives more time where the law asks for the head's approval (art.
    /// 42).
    HEAD,
    /// Watches over what others do, and urges; what is supervised is a matter of the region.
    SUPERVISE
}
