/// The pages that belong to no other module: settings, errors and the gallery of components.
@NullMarked
package org.yichuang.pages.web;

import org.jspecify.annotations.NullMarked;
