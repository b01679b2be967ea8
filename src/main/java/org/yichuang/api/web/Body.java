package org.yichuang.api.web;

/// What a caller sends. Members that are not described are refused, so that a misspelt one is not
/// lost in silence.
interface Body {}
