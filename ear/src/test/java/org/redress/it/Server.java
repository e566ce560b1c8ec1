package org.redress.it;

import java.net.URI;

/** Where the server of the tests is, and on what it runs. */
public final class Server {

    private Server() {
    }

    /** Such as {@code http://127.0.0.1:8280/redress/}. */
    public static URI home() {
        return URI.create("http://127.0.0.1:" + Integer.getInteger("test.http.port") + "/redress/");
    }

    /** The address of a path below {@link #home()}, such as {@code app/} or {@code api/v1/cases}. */
    public static URI at(String path) {
        return home().resolve(path);
    }

    /** {@code h2} or {@code postgresql}. */
    public static String database() {
        return System.getProperty("test.database");
    }
}
