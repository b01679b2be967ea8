package org.yichuang.ratings.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.Cases;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.forms.FormField;
import org.yichuang.forms.Forms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Finds the telephone number that the applicant gave with the case: the field of its form that is
/// filled from the person's own number.
@Component
class ContactPhone {

    private static final String SOURCE = "person.phone";

    private final Cases cases;
    private final Catalogue catalogue;
    private final Forms forms;
    private final JsonMapper json;

    ContactPhone(Cases cases, Catalogue catalogue, Forms forms, JsonMapper json) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.forms = forms;
        this.json = json;
    }

    Optional<String> of(CaseSummary file) {
        return catalogue
                .itemVersion(file.item(), file.itemVersion())
                .map(ItemVersion::form)
                .map(forms::published)
                .flatMap(
                        form ->
                                form.fields()
                                        .filter(field -> SOURCE.equals(field.source()))
                                        .map(FormField::name)
                                        .findFirst())
                .flatMap(field -> value(file, field));
    }

    private Optional<String> value(CaseSummary file, String field) {
        String filed = cases.dossier(file.no()).form();
        if (filed == null) {
            return Optional.empty();
        }
        JsonNode value = json.readTree(filed).path("form").path(field);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }
}
