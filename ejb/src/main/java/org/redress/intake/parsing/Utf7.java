package org.redress.intake.parsing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/** Reads UTF-7 (RFC 2152), which Java does not know and old programs still send. */
final class Utf7 extends Charset {

    static final Charset CHARSET = new Utf7();

    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Utf7() {
        super("X-REDRESS-UTF-7", null);
    }

    @Override
    public boolean contains(Charset other) {
        return false;
    }

    @Override
    public CharsetEncoder newEncoder() {
        throw new UnsupportedOperationException("Nobody should write UTF-7 any more.");
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new Decoder(this);
    }

    /** Bits of a shifted stretch are gathered until they make a character. */
    private static final class Decoder extends CharsetDecoder {

        private boolean shifted;
        private boolean justShifted;
        private int bits;
        private int gathered;

        Decoder(Charset charset) {
            super(charset, 1, 1);
        }

        @Override
        protected void implReset() {
            shifted = false;
            bits = 0;
            gathered = 0;
        }

        @Override
        protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
            while (in.hasRemaining()) {
                if (!out.hasRemaining()) {
                    return CoderResult.OVERFLOW;
                }
                take((char) (in.get() & 0xFF), out);
            }
            return CoderResult.UNDERFLOW;
        }

        private void take(char c, CharBuffer out) {
            int value = shifted ? BASE64.indexOf(c) : -1;
            if (value >= 0) {
                justShifted = false;
                gathered = gathered << 6 | value;
                bits += 6;
                if (bits >= 16) {
                    bits -= 16;
                    out.put((char) (gathered >>> bits & 0xFFFF));
                }
            } else if (shifted) {
                shifted = false;
                if (c == '-') {
                    if (justShifted) {
                        out.put('+');
                    }
                } else {
                    out.put(c);
                }
            } else if (c == '+') {
                shifted = true;
                justShifted = true;
                bits = 0;
                gathered = 0;
            } else {
                out.put(c);
            }
        }
    }
}
