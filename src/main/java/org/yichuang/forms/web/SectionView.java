package org.yichuang.forms.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A section of a form as the inside of a form of HTML.
///
/// @param places the fields in their order, also those that are not shown now
/// @param refreshPath where a change of a deciding field is sent at once, null for never
public record SectionView(
        String id, String title, List<PlaceView> places, @Nullable String refreshPath) {

    /// The fields that are on the page, as [FormInput#SHOWN] has them.
    public String shown() {
        return places.stream()
                .filter(place -> place.field() != null)
                .map(PlaceView::name)
                .collect(Collectors.joining(" "));
    }

    /// Whether there is a button that must not be pressed by the enter key.
    public boolean hasRows() {
        return places.stream()
                .map(PlaceView::field)
                .anyMatch(field -> field != null && field.isTable());
    }

    public boolean refreshes() {
        return refreshPath != null && places.stream().anyMatch(PlaceView::decides);
    }

    /// Where a field stands when it is shown.
    ///
    /// @param name of the field
    /// @param field null when it is not shown now
    /// @param decides whether other fields appear by what is answered here
    /// @param comesAndGoes whether it is shown under a condition
    public record PlaceView(
            String name, @Nullable FieldView field, boolean decides, boolean comesAndGoes) {

        public String id() {
            return "place-" + name;
        }
    }
}
