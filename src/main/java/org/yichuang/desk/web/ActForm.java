package org.yichuang.desk.web;

import java.util.List;
import org.yichuang.cases.lifecycle.Ground;
import org.yichuang.pages.FieldError;

/// What must be said for an act.
///
/// @param act its name: `CONSULT`
/// @param basis on which it rests, in words
/// @param about what there is to know before: the question that was asked, the reason that was
///     given
public record ActForm(
        String act, String label, String basis, List<String> about, List<ActField> fields) {

    public ActForm {
        about = List.copyOf(about);
        fields = List.copyOf(fields);
    }

    /// Whether something was typed in it, or is wrong with it: then it must be seen.
    public boolean isTouched(Notes notes, List<FieldError> errors) {
        return fields.stream().anyMatch(field -> field.isTouched(notes))
                || errors.stream().anyMatch(error -> error.field().startsWith(act + "."));
    }

    /// Whether there is something to choose from wherever something must be chosen.
    boolean isPossible() {
        return fields.stream().allMatch(ActField::isPossible);
    }

    /// Where a refusal is put right: the first field that it can be about, or the acts as a whole.
    String field(Ground ground) {
        return named(ground).stream()
                .map(name -> act + "." + name)
                .filter(id -> fields.stream().anyMatch(field -> field.id().equals(id)))
                .findFirst()
                .orElse("acts");
    }

    private static List<String> named(Ground ground) {
        return switch (ground) {
            case REASON_MISSING ->
                    List.of("reason", "question", "text", "findings", "summary", "place");
            case DATE_IN_PAST, TOO_LONG, ANSWER_TOO_LATE, NOTICE_TOO_SHORT, HELD_TOO_LATE ->
                    List.of("by", "on", "until");
            case TWO_OFFICERS -> List.of("officers");
            case NOBODY_ASKED -> List.of("authorities");
            case CHAIR_TOOK_PART -> List.of("chair");
            case NOT_RUNNING -> List.of("procedure");
            case NOT_A_SUBSTITUTE -> List.of("authority");
            case NO_SUCH_STEP, OPINION_GIVEN, STEP_NOT_BEGUN, CONSULTATION_OPEN, NOT_CONSULTED ->
                    List.of("step", "steps");
            case PROMISE_MISSING -> List.of("promise");
            case ESSENTIAL_MISSING, NOTHING_OWED -> List.of("seen", "provided");
            default -> List.of();
        };
    }
}
