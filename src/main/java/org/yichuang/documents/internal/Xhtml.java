package org.yichuang.documents.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Reads a page as XML, without following anything out of it.
final class Xhtml {

    private static final ErrorHandler THROWING =
            new ErrorHandler() {
                @Override
                public void warning(SAXParseException warning) throws SAXException {
                    throw warning;
                }

                @Override
                public void error(SAXParseException error) throws SAXException {
                    throw error;
                }

                @Override
                public void fatalError(SAXParseException error) throws SAXException {
                    throw error;
                }
            };

    private Xhtml() {}

    static Document parse(String page) {
        String content = page.strip().replaceFirst("(?i)^<!doctype html>", "");
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(THROWING);
            return builder.parse(new InputSource(new StringReader(content)));
        } catch (SAXParseException e) {
            throw new IllegalArgumentException(
                    "expected a well-formed page, but line %d column %d: %s"
                            .formatted(e.getLineNumber(), e.getColumnNumber(), e.getMessage()),
                    e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException("expected a well-formed page", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
