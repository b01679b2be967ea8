package org.yichuang.identity.web;

import java.util.List;
import org.yichuang.pages.ui.Option;

/// The places that an administrator may give an account, in the reader's language. Departments and
/// windows begin with none.
public record PlaceChoices(List<Option> regions, List<Option> authorities, List<Option> windows) {}
