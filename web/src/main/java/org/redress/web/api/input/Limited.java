package org.redress.web.api.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.redress.problems.Refusal;

/** A body on its way in: refused as soon as it turns out too large, and told to its sender when it breaks off. */
final class Limited extends FilterInputStream {

    private final long limit;
    private long count;

    /** @param limit in bytes */
    Limited(InputStream bytes, long limit) {
        super(bytes);
        this.limit = limit;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int read;
        try {
            read = super.read(into, offset, length);
        } catch (IOException e) {
            throw Refusal.badRequest("The request broke off before its end. Send it again.");
        }
        count += Math.max(read, 0);
        if (count > limit) {
            throw tooLarge(limit);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    static Refusal tooLarge(long limit) {
        return Refusal.tooLarge("The body is larger than the " + (limit >> 20) + " MB that are taken here.");
    }
}
