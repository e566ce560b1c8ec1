package org.redress.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.redress.problems.Refusal;

/**
 * A file on its way in. Refuses as soon as it turns out to be too large, or when it breaks off: then it is the sender who
 * has to be told, unlike when the store fails.
 */
final class Upload extends FilterInputStream {

    private final String name;
    private final long limit;
    private long count;

    /** @param limit in bytes */
    Upload(InputStream bytes, String name, long limit) {
        super(bytes);
        this.name = name;
        this.limit = limit;
    }

    @Override
    public int read() {
        try {
            int b = super.read();
            counted(b < 0 ? 0 : 1);
            return b;
        } catch (IOException e) {
            throw brokenOff();
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        try {
            int read = super.read(into, offset, length);
            counted(Math.max(read, 0));
            return read;
        } catch (IOException e) {
            throw brokenOff();
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void counted(int read) {
        count += read;
        if (count > limit) {
            throw Refusal.tooLarge("File '" + name + "' is larger than the " + (limit >> 20) + " MB that a file may have.");
        }
    }

    private Refusal brokenOff() {
        return Refusal.badRequest("The upload of '" + name + "' broke off. Send it again.");
    }
}
