package org.yichuang.seals;

import static org.yichuang.seals.SealPurpose.ACCEPTANCE_NOTICE;
import static org.yichuang.seals.SealPurpose.DECISION;
import static org.yichuang.seals.SealPurpose.LICENCE;
import static org.yichuang.seals.SealPurpose.PROCEDURE_NOTICE;

import java.util.Set;

/// The kinds of seals of a service centre, and what each may be put on.
public enum SealKind {
    /// 受理专用章: the window's.
    ACCEPTANCE("受理专用章", 40, Set.of(ACCEPTANCE_NOTICE)),
    /// 审批专用章: the one that stands for all departments' (一枚印章管审批).
    APPROVAL("审批专用章", 40, Set.of(PROCEDURE_NOTICE, DECISION, LICENCE)),
    /// 机关印章: a department's own.
    DEPARTMENT("", 42, Set.of(SealPurpose.values()));

    private final String words;
    private final double diameter;
    private final Set<SealPurpose> purposes;

    SealKind(String words, double diameter, Set<SealPurpose> purposes) {
        this.words = words;
        this.diameter = diameter;
        this.purposes = purposes;
    }

    /// The words under the star; none on a department's own seal.
    public String words() {
        return words;
    }

    /// In millimetres; a county department's own seal has 42 (国发〔1999〕25号).
    public double diameter() {
        return diameter;
    }

    public Set<SealPurpose> purposes() {
        return purposes;
    }
}
