package org.yichuang.pages.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/// Puts the parts that a style sheet imports in their place, so a browser asks once instead of once
/// for each part.
final class StyleBundles implements ResourceTransformer {

    private static final Pattern IMPORT = Pattern.compile("@import \"([^\"]+)\";");

    @Override
    public Resource transform(
            HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        Resource transformed = chain.transform(request, resource);
        if (!"css".equals(StringUtils.getFilenameExtension(resource.getFilename()))) {
            return transformed;
        }
        Matcher imports = IMPORT.matcher(transformed.getContentAsString(StandardCharsets.UTF_8));
        String whole = imports.replaceAll(match -> part(resource, match));
        return new TransformedResource(resource, whole.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(Resource sheet, MatchResult match) {
        try {
            return Matcher.quoteReplacement(
                    sheet.createRelative(match.group(1))
                            .getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
