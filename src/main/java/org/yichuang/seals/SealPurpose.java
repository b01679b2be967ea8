package org.yichuang.seals;

/// What a seal is put on a document for.
public enum SealPurpose {
    /// 受理、不予受理、补正 and other written answers of the window.
    ACCEPTANCE_NOTICE,
    /// 特别程序、延期 and other notices while a case is reviewed.
    PROCEDURE_NOTICE,
    /// 部门意见.
    OPINION,
    /// 准予、不予许可决定.
    DECISION,
    /// 证照.
    LICENCE
}
