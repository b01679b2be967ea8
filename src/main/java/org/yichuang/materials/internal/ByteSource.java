package org.yichuang.materials.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Reads a stream byte by byte without asking it for each.
final class ByteSource {

    private final InputStream stream;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int end;

    ByteSource(InputStream stream) {
        this.stream = stream;
    }

    /// @throws EOFException at the end of the stream
    int next() throws IOException {
        if (position == end) {
            fill();
        }
        return buffer[position++] & 0xFF;
    }

    /// @throws EOFException when the stream has fewer
    byte[] next(int count) throws IOException {
        byte[] bytes = new byte[count];
        int copied = 0;
        while (copied < count) {
            if (position == end) {
                fill();
            }
            int part = Math.min(count - copied, end - position);
            System.arraycopy(buffer, position, bytes, copied, part);
            position += part;
            copied += part;
        }
        return bytes;
    }

    /// @throws EOFException when the stream has fewer
    void copy(long count, OutputStream target) throws IOException {
        long left = count;
        while (left > 0) {
            if (position == end) {
                fill();
            }
            int part = (int) Math.min(left, end - position);
            target.write(buffer, position, part);
            position += part;
            left -= part;
        }
    }

    /// Copies everything before the next such byte and reads over that byte.
    ///
    /// @throws EOFException when there is none
    void copyUpTo(int wanted, OutputStream target) throws IOException {
        while (true) {
            if (position == end) {
                fill();
            }
            int start = position;
            while (position < end && (buffer[position] & 0xFF) != wanted) {
                position++;
            }
            target.write(buffer, start, position - start);
            if (position < end) {
                position++;
                return;
            }
        }
    }

    private void fill() throws IOException {
        int read = stream.read(buffer);
        if (read < 0) {
            throw new EOFException();
        }
        position = 0;
        end = read;
    }
}
