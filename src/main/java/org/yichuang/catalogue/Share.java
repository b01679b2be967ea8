package org.yichuang.catalogue;

/// Where the platform gets a material by itself, so that nobody has to bring it.
public sealed interface Share {

    /// Nowhere: the applicant brings it.
    record None() implements Share {}

    /// From the holder's licences.
    record Licence(String type) implements Share {}

    /// From a base library of `person` or `company`.
    record Base(String library) implements Share {}

    /// From the application form itself, which the applicant signs when submitting.
    record Form() implements Share {}

    /// Reads `none`, `form`, `licence:<type>` or `base:<library>`.
    ///
    /// @throws IllegalArgumentException for anything else
    static Share of(String text) {
        if (text.equals("none")) {
            return new None();
        }
        if (text.startsWith("licence:") && text.length() > "licence:".length()) {
            return new Licence(text.substring("licence:".length()));
        }
        return switch (text) {
            case "form" -> new Form();
            case "base:person" -> new Base("person");
            case "base:company" -> new Base("company");
            default ->
                    throw new IllegalArgumentException(
                            "expected none, form, licence:<type>, base:person or base:company, but got "
                                    + text);
        };
    }
}
