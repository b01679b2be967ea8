@NullMarked
package org.yichuang.licences.web;

import org.jspecify.annotations.NullMarked;
