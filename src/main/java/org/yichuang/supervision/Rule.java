package org.yichuang.supervision;

import java.util.Arrays;
import java.util.Optional;

/// What supervision looks for by itself in every step (监察规则), with the number under which a
/// finding is reported (监察规则编号).
public enum Rule {
    /// 超期办结: decided by an officer after the promised last day.
    LATE("JC-01", Kind.LATE),
    /// 重复补正、退回: a second notice or return, put down to whose fault it was.
    REPEATED("JC-02", Kind.ATTRIBUTED),
    /// 跳过步骤: granted although a review step of the case was not done.
    SKIPPED("JC-03", Kind.SKIPPED),
    /// 目录外受理: accepted when the item was not in the catalogue in force.
    OUTSIDE("JC-04", Kind.OUTSIDE),
    /// 异常快办: decided within minutes of acceptance, reviews included.
    HASTY("JC-05", Kind.HASTY),
    /// 超期送达: handed over after the last day that the law allows (行政许可法第四十四条).
    DELIVERED_LATE("JC-06", Kind.DELIVERED_LATE);

    private final String number;
    private final Kind kind;

    Rule(String number, Kind kind) {
        this.number = number;
        this.kind = kind;
    }

    /// The rule whose findings are counted so.
    public static Optional<Rule> countedAs(Kind kind) {
        return Arrays.stream(values()).filter(rule -> rule.kind == kind).findFirst();
    }

    public String number() {
        return number;
    }

    /// As what its findings are counted.
    public Kind kind() {
        return kind;
    }
}
