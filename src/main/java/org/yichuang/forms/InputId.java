package org.yichuang.forms;

/// The id of the input that carries a parameter.
public final class InputId {

    private InputId() {}

    /// `partners[2].name` becomes `field-partners-2-name`.
    public static String of(String parameter) {
        return "field-" + parameter.replaceAll("[^A-Za-z0-9_]+", "-");
    }
}
