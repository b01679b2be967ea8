package org.yichuang.intake.web;

import java.util.List;
import org.yichuang.forms.FieldProblem;
import org.yichuang.forms.FormSection;
import org.yichuang.intake.Application;
import org.yichuang.intake.Provided;

/// How far an application is.
///
/// @param sections those that ask this applicant something
record Progress(Application application, List<FormSection> sections) {

    private static final int SECONDS_A_QUESTION = 15;
    private static final int SECONDS_A_FIELD = 20;
    private static final int SECONDS_A_FILE = 60;
    private static final int SECONDS_TO_CHECK = 60;
    private static final int MINUTE = 60;

    List<FieldProblem> problems(FormSection section) {
        return SectionValues.of(section, application.problems());
    }

    List<Provided> wanted() {
        return application.materials().stream().filter(each -> !each.isEnough()).toList();
    }

    /// How long the rest may take, in minutes, at least one.
    int minutes() {
        long open =
                application.narrowed().asked().stream()
                        .filter(asked -> asked.isOpen() && asked.question().required())
                        .count();
        long seconds =
                open * SECONDS_A_QUESTION
                        + (long) application.problems().size() * SECONDS_A_FIELD
                        + (long) wanted().size() * SECONDS_A_FILE
                        + SECONDS_TO_CHECK;
        return (int) ((seconds + MINUTE - 1) / MINUTE);
    }
}
