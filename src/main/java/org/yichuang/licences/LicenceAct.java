package org.yichuang.licences;

/// What an authority does to a licence after it was issued.
public enum LicenceAct {
    /// 暂停
    SUSPEND,
    /// 恢复
    RESUME,
    /// 撤销、吊销 (行政许可法 art. 69)
    REVOKE,
    /// 注销 (行政许可法 art. 70)
    CANCEL
}
