@NullMarked
package org.yichuang.recounts.web;

import org.jspecify.annotations.NullMarked;
