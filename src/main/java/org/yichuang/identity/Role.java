package org.yichuang.identity;

/// What a person is on the platform. An account holds one or more; [#APPLICANT] stands alone, so
/// that nobody handles an application with the account that filed it.
public enum Role {
    /// 申请人: applies for themselves or for a company they represent.
    APPLICANT,
    /// 综合窗口: receives and accepts at a window.
    CLERK,
    /// 审查人: reviews for a department.
    REVIEWER,
    /// 决定人: decides for a department.
    DECIDER,
    /// 机关负责人: gives more time where the law asks for the head's approval.
    HEAD,
    /// 电子监察: sees every step and the clock.
    SUPERVISOR,
    /// 事项管理: edits the catalogue.
    EDITOR,
    /// 系统管理: accounts, calendar, imports.
    ADMINISTRATOR;

    /// Whether the holder works for the government.
    public boolean staff() {
        return this != APPLICANT;
    }
}
