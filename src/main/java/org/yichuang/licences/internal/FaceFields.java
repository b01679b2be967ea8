package org.yichuang.licences.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.LicenceFields;
import org.yichuang.licences.IssueRequest;
import org.yichuang.licences.Licence;
import org.yichuang.licences.Licence.FaceField;
import org.yichuang.licences.LicenceType;
import org.yichuang.pages.Localised;
import org.yichuang.pages.Texts;

/// What a licence says when it is issued. One that replaces another says what that one said, but
/// for what is changed, which says what was applied for now. What was not granted is said last,
/// together with what an earlier grant left out, unless the change speaks of that.
@Component
class FaceFields {

    private static final String SEPARATOR = "；";

    private final FaceValues values;
    private final Texts texts;

    FaceFields(FaceValues values, Texts texts) {
        this.values = values;
        this.texts = texts;
    }

    List<FaceField> of(IssueRequest request, LicenceType type, Optional<Licence> replaced) {
        List<FaceField> granted =
                replaced.map(old -> changed(request, type, old))
                        .orElseGet(() -> values.fields(type, request.values()));
        return request.except() == null ? granted : except(granted, request.except());
    }

    /// In the order of the kind of licence; what it has no more stays after that.
    private List<FaceField> changed(IssueRequest request, LicenceType type, Licence old) {
        Set<String> changed = request.replaced() == null ? Set.of() : request.replaced().changed();
        if (changed.isEmpty()) {
            return old.fields();
        }
        Map<String, FaceField> said = new LinkedHashMap<>();
        old.fields().forEach(field -> said.put(field.id(), field));
        List<FaceField> fields = new ArrayList<>();
        for (FaceField now : values.fields(type, request.values())) {
            FaceField before = said.remove(now.id());
            if (changed.contains(now.id())) {
                fields.add(now);
            } else if (before != null) {
                fields.add(before);
            }
        }
        said.values().stream().filter(field -> !changed.contains(field.id())).forEach(fields::add);
        return fields;
    }

    private List<FaceField> except(List<FaceField> granted, String more) {
        String before =
                granted.stream()
                        .filter(FaceFields::isExcept)
                        .map(field -> field.value() + SEPARATOR)
                        .collect(Collectors.joining());
        List<FaceField> fields = new ArrayList<>(granted);
        fields.removeIf(FaceFields::isExcept);
        fields.add(
                new FaceField(
                        LicenceFields.EXCEPT,
                        new Localised(
                                texts.text(Locale.SIMPLIFIED_CHINESE, "licences.face.except"),
                                texts.text(Locale.ENGLISH, "licences.face.except")),
                        before + more));
        return fields;
    }

    private static boolean isExcept(FaceField field) {
        return field.id().equals(LicenceFields.EXCEPT);
    }
}
