package org.yichuang.intake.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yichuang.cases.lifecycle.Command.Delivery;
import org.yichuang.intake.DeliveryChoice;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;

/// What was typed about the delivery.
///
/// @param by one of [Delivery], as the page sent it
public record DeliveryForm(String by, String recipient, String phone, String place) {

    /// A mobile number, or a telephone with its area code.
    private static final Pattern PHONE = Pattern.compile("1\\d{10}|0\\d{2,3}-?\\d{7,8}");

    private static final int LONGEST = 200;
    private static final int SHORTEST_PLACE = 5;

    static DeliveryForm of(DeliveryChoice choice) {
        DeliveryChoice.Address to = choice.to();
        return to == null
                ? new DeliveryForm(choice.by().name(), "", "", "")
                : new DeliveryForm(choice.by().name(), to.recipient(), to.phone(), to.place());
    }

    /// The same with what is known already in the place of what nobody typed.
    DeliveryForm or(String knownRecipient, String knownPhone) {
        return new DeliveryForm(
                by,
                recipient.isEmpty() ? knownRecipient : recipient,
                phone.isEmpty() ? knownPhone : phone,
                place);
    }

    /// What is wrong with it, where only some ways are open.
    public List<FieldError> errors(Page page, Set<Delivery> ways) {
        if (ways.stream().noneMatch(way -> way.name().equals(by))) {
            return List.of(new FieldError("by", page.text("intake.delivery.choose")));
        }
        if (!by.equals(Delivery.COURIER.name())) {
            return List.of();
        }
        List<FieldError> errors = new ArrayList<>();
        if (recipient.isBlank() || recipient.length() > LONGEST) {
            errors.add(new FieldError("recipient", page.text("intake.delivery.recipient.error")));
        }
        if (!PHONE.matcher(number()).matches()) {
            errors.add(new FieldError("phone", page.text("intake.delivery.phone.error")));
        }
        if (place.strip().length() < SHORTEST_PLACE || place.length() > LONGEST) {
            errors.add(new FieldError("place", page.text("intake.delivery.place.error")));
        }
        return errors;
    }

    private String number() {
        return Normalizer.normalize(phone, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /// The choice, after [#errors] found nothing.
    public DeliveryChoice choice() {
        Delivery way = Delivery.valueOf(by);
        return new DeliveryChoice(
                way,
                way == Delivery.COURIER
                        ? new DeliveryChoice.Address(recipient.strip(), number(), place.strip())
                        : null);
    }
}
