package org.yichuang.intake.web;

import java.util.List;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Localised;
import org.yichuang.pages.ui.Option;

/// How the result is to be handed over.
public record DeliveryPage(
        String path,
        String back,
        Localised of,
        List<Option> ways,
        DeliveryForm form,
        List<FieldError> errors) {

    public DeliveryPage {
        ways = List.copyOf(ways);
        errors = List.copyOf(errors);
    }

    /// Whether somebody could come.
    public boolean hasCourier() {
        return ways.stream().anyMatch(way -> way.value().equals("COURIER"));
    }
}
