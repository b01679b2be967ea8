package org.yichuang.forms.web;

import java.util.List;
import java.util.Set;
import org.yichuang.forms.web.SectionView.PlaceView;

/// What changes on a page when a deciding field changes: fields that appear and those that go.
/// Nothing else is touched, so a person who types on meanwhile loses nothing.
public record AppearingView(SectionView section, List<PlaceView> changed) {

    /// @param shownBefore the parameter [FormInput#SHOWN] that the page sent
    public static AppearingView of(SectionView section, String shownBefore) {
        Set<String> before = Set.of(shownBefore.split(" "));
        return new AppearingView(
                section,
                section.places().stream()
                        .filter(PlaceView::comesAndGoes)
                        .filter(place -> before.contains(place.name()) != (place.field() != null))
                        .toList());
    }
}
