@NullMarked
package org.yichuang.desk.web;

import org.jspecify.annotations.NullMarked;
