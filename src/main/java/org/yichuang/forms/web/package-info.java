@NullMarked
package org.yichuang.forms.web;

import org.jspecify.annotations.NullMarked;
