package org.yichuang.pages.internal;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/// Writes a template with its parameters as a page. The whole page is rendered before its first
/// byte leaves, so a template that fails still becomes an error page.
@Component
class ModelConverter extends AbstractHttpMessageConverter<JteModel> {

    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    ModelConverter() {
        super(HTML);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return JteModel.class.isAssignableFrom(type);
    }

    @Override
    protected boolean canRead(@Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected JteModel readInternal(Class<? extends JteModel> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("a page cannot be read", message);
    }

    @Override
    protected void writeInternal(JteModel model, HttpOutputMessage message) throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        model.render(output);
        message.getHeaders().setContentType(HTML);
        message.getHeaders().setContentLength(output.getContentLength());
        output.writeTo(message.getBody());
    }
}
