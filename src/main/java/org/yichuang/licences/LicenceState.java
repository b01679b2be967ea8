package org.yichuang.licences;

/// What became of a licence, apart from the passing of time.
public enum LicenceState {
    /// 有效
    IN_FORCE,
    /// 暂停
    SUSPENDED,
    /// 撤销、吊销 (行政许可法 art. 69)
    REVOKED,
    /// 注销 (行政许可法 art. 70)
    CANCELLED,
    /// 遗失补办: lost, and another one issued instead
    LOST_REISSUED,
    /// 换发: changed or renewed, and another one issued instead
    REPLACED;

    /// Whether another one was issued instead.
    public boolean hasSuccessor() {
        return this == REPLACED || this == LOST_REISSUED;
    }

    /// Whether anything can still be done with it.
    public boolean isFinal() {
        return this != IN_FORCE && this != SUSPENDED;
    }
}
