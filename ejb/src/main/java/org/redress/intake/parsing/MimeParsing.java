package org.redress.intake.parsing;

import org.apache.james.mime4j.stream.MimeConfig;

/** How mails are taken apart: leniently, and within limits. */
final class MimeParsing {

    static final int MOST_HEADERS = 2_000;
    /** Of one header with its folded lines, in bytes. */
    static final int LONGEST_HEADER = 2 * 1024 * 1024;

    static final MimeConfig LENIENT = new MimeConfig.Builder().setMaxLineLen(-1).setMaxHeaderLen(LONGEST_HEADER).setMaxHeaderCount(MOST_HEADERS)
        .setMaxContentLen(-1).setCountLineNumbers(false).setMalformedHeaderStartsBody(false).build();

    private MimeParsing() {
    }
}
