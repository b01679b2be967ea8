package org.yichuang.materials;

import java.io.InputStream;
import java.util.UUID;

/// One file on its way in.
///
/// @param name as the device of the person called it
/// @param content read once, to its end or to the limit; the caller closes it
/// @param by the account that uploads
public record Upload(String name, InputStream content, UUID by) {}
