package org.yichuang.letters;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yichuang.cases.JournalEntry;

/// The acts of a case that the applicant is told of by letter. Each has the name of its event.
public enum LetterKind {
    /// 受理通知书 (Administrative Licence Law art. 32)
    ACCEPTED(Part.WINDOW, "ACCEPT", "ACCEPT_OWING"),
    /// 视为受理通知书 (art. 32 (1) (4))
    DEEMED_ACCEPTED(Part.WINDOW),
    /// 补正告知书 (art. 32 (1) (4))
    CORRECTION_REQUIRED(Part.WINDOW, "REQUIRE_CORRECTION"),
    /// 不予受理决定书, or 不受理告知书 where nothing has to be applied for (art. 32 (1) (1), (2))
    ACCEPTANCE_REFUSED(Part.WINDOW, "REFUSE_ACCEPTANCE"),
    /// What was to be corrected never came.
    LAPSED(Part.WINDOW),
    /// 特别程序告知书 (art. 45)
    SUSPENDED(Part.PROCEDURE, "SUSPEND", "ORDER_HEARING"),
    /// 特别程序延长告知书
    PROLONGED(Part.PROCEDURE, "PROLONG"),
    /// 延长期限告知书 (art. 42)
    EXTENDED(Part.PROCEDURE, "EXTEND"),
    /// 听证权利告知书 (art. 46, 47)
    HEARING_OFFERED(Part.PROCEDURE, "OFFER_HEARING"),
    /// 听证通知书 (art. 48)
    HEARING_CALLED(Part.PROCEDURE, "CALL_HEARING"),
    /// 责令限期改正通知书
    BREACH_FOUND(Part.PROCEDURE),
    /// 终止办理通知书
    TERMINATED(Part.PROCEDURE, "TERMINATE"),
    /// 准予许可决定书 (art. 38 (1))
    GRANTED(Part.DECISION, "GRANT", "GRANT_AT_ONCE"),
    DEEMED_GRANTED(Part.DECISION),
    /// Renewed by silence (art. 50).
    DEEMED_RENEWED(Part.DECISION),
    /// 不予许可决定书 (art. 38 (2))
    REFUSED(Part.DECISION, "REFUSE"),
    /// 决定更正书
    DECISION_CORRECTED(Part.DECISION, "CORRECT_DECISION"),
    /// 撤销决定书 (art. 69)
    REVOKED(Part.DECISION, "REVOKE"),
    /// 注销决定书 (art. 70)
    CANCELLED(Part.DECISION, "CANCEL");

    /// In which part of the procedure it is written, and so by whom and under which seal.
    public enum Part {
        /// By the window that takes applications.
        WINDOW,
        /// By whoever acts while the application is reviewed.
        PROCEDURE,
        /// By whoever decides.
        DECISION
    }

    private static final Map<String, LetterKind> BY_EVENT =
            Arrays.stream(values()).collect(Collectors.toMap(Enum::name, Function.identity()));

    private final Part part;
    private final Set<String> acts;

    /// @param acts names of the commands after which it is always written
    LetterKind(Part part, String... acts) {
        this.part = part;
        this.acts = Set.of(acts);
    }

    public Part part() {
        return part;
    }

    /// The letter that is written after a command.
    ///
    /// @param act name of the command
    public static Optional<LetterKind> after(String act) {
        return Arrays.stream(values()).filter(kind -> kind.acts.contains(act)).findFirst();
    }

    /// Names of the commands after which it is always written.
    public Set<String> acts() {
        return acts;
    }

    /// The letter that an act asks for; empty where none is asked for.
    public static Optional<LetterKind> of(JournalEntry entry) {
        return Optional.ofNullable(BY_EVENT.get(entry.type()));
    }
}
