@NullMarked
package org.yichuang.catalogue.web;

import org.jspecify.annotations.NullMarked;
