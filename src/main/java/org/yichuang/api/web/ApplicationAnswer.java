package org.yichuang.api.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.api.web.CaseAnswer.ApplicantAnswer;
import org.yichuang.api.web.CaseAnswer.ItemAnswer;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.catalogue.QuestionKind;

/// An application that is being prepared, for the one who prepares it.
///
/// @param missing what still keeps it from being submitted
record ApplicationAnswer(
        String no,
        int revision,
        Instant savedAt,
        ItemAnswer item,
        ApplicantAnswer applicant,
        Map<String, Object> answers,
        List<QuestionAnswer> questions,
        @Nullable String outcome,
        FormAnswer form,
        List<MaterialAnswer> materials,
        ChosenDelivery delivery,
        boolean ready,
        List<Fault> missing) {

    record QuestionAnswer(
            String id,
            String text,
            QuestionKind kind,
            @Nullable String unit,
            boolean required,
            List<OptionAnswer> options,
            @Nullable String answer) {}

    /// @param to where a courier brings it
    record ChosenDelivery(Command.Delivery by, @Nullable Courier to) {}

    record Courier(String recipient, String phone, String place) {}

    record OptionAnswer(String id, String text) {}

    /// @param values what is filled in, by the applicant or from what the state knows
    /// @param schema the form as JSON Schema 2020-12
    /// @param problems what is wrong or missing
    record FormAnswer(
            Map<String, Object> values, Map<String, Object> schema, List<Fault> problems) {}

    /// @param fetchedFrom who gives it without the applicant, null if nobody does
    record MaterialAnswer(
            String id,
            String name,
            boolean mayFollow,
            boolean there,
            @Nullable String fetchedFrom,
            List<FileAnswer> files) {}

    /// @param path where the file can be read by those who may
    record FileAnswer(
            UUID id, String name, String mediaType, long size, Instant uploadedAt, String path) {}
}
