package org.yichuang.materials.internal;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.yichuang.materials.UploadRules;

/// What an installation may set under `yichuang.materials`.
///
/// @param largestFile of one upload
/// @param largestCase of all files of a case together
/// @param types media types that may be uploaded, in the order in which people read them
/// @param mostPicturePoints width times height above which a picture is refused, because unpacking
///     it would take the memory of others
/// @param virusScan which scanner looks at uploads; `none` for no scanner
@ConfigurationProperties("yichuang.materials")
record MaterialSettings(
        @DefaultValue("20MB") DataSize largestFile,
        @DefaultValue("200MB") DataSize largestCase,
        @DefaultValue({
                    ContentType.PDF,
                    ContentType.OFD,
                    ContentType.JPEG,
                    ContentType.PNG,
                    ContentType.WEBP,
                    ContentType.HEIC,
                    ContentType.DOCX,
                    ContentType.XLSX
                })
                List<String> types,
        @DefaultValue("100000000") long mostPicturePoints,
        @DefaultValue(NoVirusScan.NAME) String virusScan) {

    UploadRules rules() {
        return new UploadRules(types, largestFile.toBytes(), largestCase.toBytes(), 0);
    }
}
