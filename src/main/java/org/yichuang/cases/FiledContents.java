package org.yichuang.cases;

import java.util.Collection;
import org.yichuang.kernel.CaseNo;

/// Knows in which files a content lies, in any version that was ever filed.
public interface FiledContents {

    /// Whether one of these applicants has filed the content with some case.
    boolean filedBy(Collection<String> applicants, String address);

    /// Whether the content lies in the file of the case.
    boolean isInFile(CaseNo no, String address);
}
