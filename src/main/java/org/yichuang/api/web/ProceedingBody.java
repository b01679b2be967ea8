package org.yichuang.api.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Proceeding;

/// A command about what is beside the opinions of a review, as it is sent.
sealed interface ProceedingBody extends CommandBody {

    ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /// The lifecycle's command.
    Proceeding command();

    /// @param authority that stands in for the department
    record DelegateStepBody(String type, String step, String authority, String reason)
            implements ProceedingBody {
        @Override
        public Proceeding command() {
            return new Proceeding.DelegateStep(step.strip(), authority.strip(), reason.strip());
        }
    }

    /// @param step the step that asks; the decider asks when not said
    /// @param by last day for the answer
    record ConsultBody(
            String type,
            @Nullable String step,
            Set<String> authorities,
            String question,
            LocalDate by)
            implements ProceedingBody {
        @Override
        public Proceeding command() {
            return new Proceeding.Consult(orEmpty(step), authorities, question.strip(), by);
        }
    }

    /// @param step the step that asked; the decider did when not said
    record AnswerConsultationBody(String type, @Nullable String step, String text)
            implements ProceedingBody {
        @Override
        public Proceeding command() {
            return new Proceeding.AnswerConsultation(orEmpty(step), text.strip());
        }
    }

    /// @param steps the review steps that it is for
    /// @param officers accounts of those who go
    record ArrangeVisitBody(
            String type,
            Set<String> steps,
            LocalDate on,
            Set<String> officers,
            @Nullable String note)
            implements ProceedingBody {
        @Override
        public Proceeding command() {
            return new Proceeding.ArrangeVisit(steps, on, officers, orEmpty(note));
        }
    }

    /// @param officers accounts of those who were there
    /// @param record identifier of the signed record
    record RecordVisitBody(
            String type, Set<String> steps, Set<String> officers, String findings, String record)
            implements ProceedingBody {
        @Override
        public Proceeding command() {
            return new Proceeding.RecordVisit(steps, officers, findings.strip(), record.strip());
        }
    }

    /// @param others names of those besides the applicant who are told as well
    record OfferHearingBody(String type, String reason, @Nullable Set<String> others)
            implements ProceedingBody {
        @Override
        public Proceeding command() {
            return new Proceeding.OfferHearing(reason.strip(), others == null ? Set.of() : others);
        }
    }

    record OrderHearingBody(String type, String reason) implements ProceedingBody {
        @Override
        public Proceeding command() {
            return new Proceeding.OrderHearing(reason.strip());
        }
    }

    /// @param by who asks
    record AskForHearingBody(String type, @Nullable String by) implements ProceedingBody {
        @Override
        public Proceeding command() {
            return new Proceeding.AskForHearing(orEmpty(by));
        }
    }

    record WaiveHearingBody(String type) implements ProceedingBody {
        @Override
        public Proceeding command() {
            return new Proceeding.WaiveHearing();
        }
    }

    /// @param on time of the hearing
    /// @param chair account of who presides
    record CallHearingBody(String type, Instant on, String place, String chair)
            implements ProceedingBody {
        @Override
        public Proceeding command() {
            return new Proceeding.CallHearing(
                    LocalDateTime.ofInstant(on, CHINA), place.strip(), chair.strip());
        }
    }

    /// @param record identifier of the signed record
    record RecordHearingBody(String type, String summary, String record) implements ProceedingBody {
        @Override
        public Proceeding command() {
            return new Proceeding.RecordHearing(summary.strip(), record.strip());
        }
    }

    /// @param procedure which one; the only one that is running when not said
    record ProlongBody(String type, String reason, LocalDate until, @Nullable String procedure)
            implements ProceedingBody {
        @Override
        public Proceeding command() {
            return new Proceeding.Prolong(reason.strip(), until, orEmpty(procedure));
        }
    }

    record AskExtensionBody(String type, String reason) implements ProceedingBody {
        @Override
        public Proceeding command() {
            return new Proceeding.AskExtension(reason.strip());
        }
    }

    record DenyExtensionBody(String type, String reason) implements ProceedingBody {
        @Override
        public Proceeding command() {
            return new Proceeding.DenyExtension(reason.strip());
        }
    }

    private static String orEmpty(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}
